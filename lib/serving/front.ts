import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { addressOf } from './address.ts'
import { dynamicAnswers, innerUpstream } from './dynamic-answers.ts'
import { failurePage } from './failure-page.ts'
import { isHealthPath, sendHealth } from './health.ts'
import type { Log } from './log.ts'
import { openLoopback } from './loopback.ts'
import { pageMemory } from './page-memory.ts'
import { pathTemplate } from './path-template.ts'
import { publicAnswers } from './public-answers.ts'
import type { Published } from './published.ts'
import type { Refusal } from './refusals.ts'
import { refusalOf } from './request-rules.ts'
import { sendRefusal } from './send-refusal.ts'
import { sendStored } from './send-stored.ts'
import type { Site } from './site.ts'
import type { StaticFiles } from './static-files.ts'

interface Parts {
  readonly site: Site
  /** Next, or in tests whatever answers in its place. */
  readonly upstream: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void
  readonly files: StaticFiles
  readonly routes: readonly string[]
  readonly published: Published
  readonly isReady: () => Promise<boolean>
  readonly log: Log
}

/** The one door: refusals first, then what lies in memory, then Next. */
export function front({ site, upstream, files, routes, published, isReady, log }: Parts): RequestListener {
  const give: RequestListener = (request, response) => {
    // A handler that throws, at once or later, ends in `failed`, never in an unhandled rejection.
    Promise.resolve()
      .then(() => upstream(request, response))
      .catch((error: unknown) => failed(error, request, response))
  }
  const render = openLoopback(innerUpstream(site, give))
  const publicly = publicAnswers(site, pageMemory(site, render, published, log), render)
  const stylesheets = [...files.keys()].filter((url) => url.startsWith('/_next/static/') && url.endsWith('.css'))
  const pages = { failed: failurePage('failed', stylesheets), unavailable: failurePage('unavailable', stylesheets) }
  const dynamically = dynamicAnswers(site, give, published, pages)

  const refuse = (refusal: Refusal, path: string, request: IncomingMessage, response: ServerResponse) => {
    const { method } = request
    log({ event: 'refused', reason: refusal, method: knownMethod(method), route: pathTemplate(routes, path) })
    sendRefusal(site, refusal, path, request, response)
  }

  function failed(error: unknown, request: IncomingMessage, response: ServerResponse) {
    const { path } = addressOf(request.url ?? '/')
    const reason = error instanceof Error ? error.name : 'unknown'
    log({ event: 'failed', reason, method: request.method, route: pathTemplate(routes, path) })
    if (response.headersSent) {
      response.destroy()
      return
    }
    const failure = published.reachable() ? 'failed' : 'unavailable'
    sendRefusal(site, failure, path, request, response, pages[failure])
  }

  return (request, response) => {
    const address = addressOf(request.url ?? '/')
    const { path, query } = address
    const reading = request.method === 'GET' || request.method === 'HEAD'
    // A balancer asks by the machine's own address, so health comes before the question which host is meant.
    if (reading && isHealthPath(path)) {
      sendHealth(site, path, isReady, response).catch((error: unknown) => failed(error, request, response))
      return
    }
    const refusal = refusalOf(site, request, address)
    if (refusal) return refuse(refusal, path, request, response)
    if (reading) {
      const file = files.get(path)
      if (file) return sendStored(request, response, file)
      if (!site.dev && path.startsWith('/_next/static/')) return refuse('not-found', path, request, response)
      const onFailure = (error: unknown) => failed(error, request, response)
      if (!site.dev && publicly.answer(request, response, { path, query }, onFailure)) return
    }
    dynamically(request, response, path)
  }
}

const knownMethod = (method = '') =>
  /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$/.test(method) ? method : 'other'
