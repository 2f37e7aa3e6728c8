import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Address } from './address.ts'
import { scriptlessPolicy } from './content-policy.ts'
import type { Render, Rendered } from './loopback.ts'
import { type pageMemory, withoutScripts } from './page-memory.ts'
import { isPublicFile, isPublicPage, variantHeaders, variantOf } from './public-pages.ts'
import { securityHeaders } from './security-headers.ts'
import { sendStored } from './send-stored.ts'
import type { Site } from './site.ts'

interface PublicAnswers {
  /** Answers a GET or HEAD for something public; false when the request is for something else. */
  readonly answer: (
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
    onFailure: (error: unknown) => void,
  ) => boolean
}

function sendPassing(site: Site, path: string, page: Rendered, request: IncomingMessage, response: ServerResponse) {
  response.writeHead(page.status, {
    ...Object.fromEntries(securityHeaders(site, path)),
    'content-security-policy': scriptlessPolicy(site),
    'cache-control': 'private, no-store',
    'content-length': page.body.length,
    ...(page.contentType ? { 'content-type': page.contentType } : {}),
    ...(page.location ? { location: page.location } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : page.body)
}

export function publicAnswers(site: Site, memory: ReturnType<typeof pageMemory>, render: Render): PublicAnswers {
  const passing = async (path: string, query: string, request: IncomingMessage, response: ServerResponse) => {
    const page = await render(`${path}?${query}`, variantHeaders(variantOf(path, request.headers)))
    if (page.status >= 500) throw new Error(`Next answered ${page.status}`)
    sendPassing(site, path, withoutScripts(page), request, response)
  }

  const renewing = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const answer = await memory.renewed(variantOf(path, request.headers))
    if ('stored' in answer) sendStored(request, response, answer.stored)
    else sendPassing(site, path, answer.passing, request, response)
  }

  return {
    answer: (request, response, { path, query }, onFailure) => {
      const file = isPublicFile(path)
      if (!file && !isPublicPage(path, query, request.headers)) return false
      // What is asked with a query is not kept: anybody could fill the memory with inventions.
      if (query !== '' && !file) {
        passing(path, query, request, response).catch(onFailure)
        return true
      }
      const copy = memory.fresh(variantOf(path, request.headers))
      if (copy) sendStored(request, response, copy)
      else renewing(path, request, response).catch(onFailure)
      return true
    },
  }
}
