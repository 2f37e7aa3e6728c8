import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { HeaderList } from './security-headers.ts'

const gossip = ['x-powered-by', 'server']
/** Next drops the length that a route handler gives its answer, so a download says it under this name, and it goes out under its own. */
export const bodyLength = 'x-body-length'
const ofTheOldBody = ['content-encoding', 'transfer-encoding', 'etag', 'link']

type Rest = [reason?: string | OutgoingHttpHeaders, headers?: OutgoingHttpHeaders]

interface Ending {
  readonly headers: HeaderList
  readonly policy: string
  /** Looks at the finished status and type; a page that it returns is sent in place of the body. Statuses ≥ 500 only. */
  readonly replacement: () => Buffer | undefined
}

/**
 * Writes the server's headers last, over whatever Next or a handler has set. A content policy of a handler's own
 * (a download's `sandbox`) stays beside ours: a browser obeys both.
 */
export function finishHead(response: ServerResponse, { headers, policy, replacement }: Ending): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: Rest) => ServerResponse
  const write = response.write.bind(response) as (...given: unknown[]) => boolean
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse
  let page: Buffer | undefined

  response.writeHead = ((status: number, ...rest: Rest) => {
    const given = rest.find((part) => typeof part === 'object')
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) response.setHeader(name, value)
    response.statusCode = status
    for (const name of gossip) response.removeHeader(name)
    for (const [name, value] of headers) response.setHeader(name, value)
    const own = [response.getHeader('content-security-policy') ?? []].flat().map(String)
    const extra = own.filter((text) => text !== policy)
    response.setHeader('content-security-policy', extra.length > 0 ? [policy, ...extra] : policy)
    response.setHeader('cache-control', 'private, no-store')
    const length = response.getHeader(bodyLength)
    response.removeHeader(bodyLength)
    if (length !== undefined && status === 200) response.setHeader('content-length', String(length))
    page = status >= 500 ? replacement() : undefined
    if (page) {
      for (const name of ofTheOldBody) response.removeHeader(name)
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-length', page.length)
    }
    return writeHead(response.statusCode, ...rest.filter((part) => typeof part === 'string'))
  }) as ServerResponse['writeHead']

  // Only a failure's head is written early: on all others Node reckons the length from the body.
  const settle = () => {
    if (response.statusCode >= 500 && !response.headersSent) response.writeHead(response.statusCode)
  }
  response.write = ((...given: unknown[]) => {
    settle()
    return page ? true : write(...given)
  }) as ServerResponse['write']
  response.end = ((...given: unknown[]) => {
    settle()
    if (!page) return end(...given)
    const whenDone = given.find((part) => typeof part === 'function')
    return whenDone ? end(page, whenDone) : end(page)
  }) as ServerResponse['end']
}
