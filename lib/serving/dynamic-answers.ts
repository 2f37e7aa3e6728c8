import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { scriptPolicy } from './content-policy.ts'
import type { Failure } from './failure-page.ts'
import { finishHead } from './finish-head.ts'
import { writeInnerHeaders } from './inner-headers.ts'
import { isOriginExempt } from './origin-rule.ts'
import type { Published } from './published.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

type DynamicAnswer = (request: IncomingMessage, response: ServerResponse, path: string) => void

/** Hands a request to Next: cleaned headers and a nonce on the way in, the server's headers over its own on the way out. */
export function dynamicAnswers(
  site: Site,
  upstream: RequestListener,
  published: Published,
  pages: Readonly<Record<Failure, Buffer>>,
): DynamicAnswer {
  const replacement = (response: ServerResponse) => {
    const away = response.statusCode === 500 && !published.reachable()
    if (away) {
      response.statusCode = 503
      response.setHeader('retry-after', '10')
    }
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html')
    return isPage && !site.dev ? pages[away ? 'unavailable' : 'failed'] : undefined
  }

  return (request, response, path) => {
    const policy = scriptPolicy(site, randomBytes(18).toString('base64'))
    writeInnerHeaders(site, request, request.socket.remoteAddress)
    if (isOriginExempt(path)) delete request.headers.cookie
    request.headers['content-security-policy'] = policy
    finishHead(response, {
      headers: securityHeaders(site, path),
      policy,
      replacement: () => replacement(response),
    })
    upstream(request, response)
  }
}

/** The same handler for the server's own rendering of public pages. */
export function innerUpstream(site: Site, upstream: RequestListener): RequestListener {
  return (request, response) => {
    writeInnerHeaders(site, request, '127.0.0.1')
    request.headers.host = site.host
    upstream(request, response)
  }
}
