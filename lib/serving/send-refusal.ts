import type { IncomingMessage, ServerResponse } from 'node:http'
import { scriptlessPolicy } from './content-policy.ts'
import { type Refusal, refusals } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

/** The head and body of a refusal as they go over the wire. */
export function refusalAnswer(site: Site, refusal: Refusal, path: string, page?: Buffer) {
  const [status, words] = refusals[refusal]
  const body = page ?? Buffer.from(`${words}\n`)
  const headers: Record<string, string> = {
    ...Object.fromEntries(securityHeaders(site, path)),
    'content-security-policy': scriptlessPolicy(site),
    'cache-control': 'private, no-store',
    'content-type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': String(body.length),
    ...(refusal === 'bad-method' ? { allow: 'GET, HEAD, POST' } : {}),
    ...(refusal === 'unavailable' ? { 'retry-after': '10' } : {}),
  }
  return { status, headers, body }
}

/** Says no in one short sentence. A body still on its way is not read: the connection ends with the answer. */
export function sendRefusal(
  site: Site,
  refusal: Refusal,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  page?: Buffer,
): void {
  const { status, headers, body } = refusalAnswer(site, refusal, path, page)
  const bodyComing = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  if (bodyComing) headers.connection = 'close'
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
  // Reading on for a moment lets the sender receive the answer; a reset would throw it away.
  if (bodyComing) request.resume()
}
