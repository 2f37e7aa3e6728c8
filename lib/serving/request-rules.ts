import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Address, isClosedDoor, isOddPath, isOddQuery } from './address.ts'
import { bodyLimit } from './body-limits.ts'
import { isOriginExempt, mayChangeState, mayRead } from './origin-rule.ts'
import type { Refusal } from './refusals.ts'
import type { Site } from './site.ts'

type Asked = Pick<IncomingMessage, 'method' | 'headers' | 'rawHeaders'>

/** A byte that says what it takes, then a SHA-1, in hex: what Next would answer to anything else repeats it in its log. */
const actionId = /^[0-9a-f]{42}$/

const reserved = /^(next-resume|x-next-resume.*|x-middleware-.*|x-nextjs-data)$/

function hostRefusal(site: Site, asked: Asked): Refusal | undefined {
  let hosts = 0
  for (let index = 0; index < asked.rawHeaders.length; index += 2) {
    if (asked.rawHeaders[index]?.toLowerCase() === 'host') hosts += 1
  }
  if (hosts !== 1) return 'bad-request'
  return asked.headers.host?.toLowerCase() === site.host ? undefined : 'unknown-host'
}

function bodyRefusal(method: string, headers: IncomingHttpHeaders, path: string): Refusal | undefined {
  const length = Number(headers['content-length'] ?? 0)
  if (method !== 'POST') return length > 0 || headers['transfer-encoding'] !== undefined ? 'bad-request' : undefined
  // Browsers always say how long a form is; a body of unknown length could only be judged after reading it.
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] === undefined) return 'no-length'
  return length > bodyLimit(path) ? 'too-large' : undefined
}

/** The first rule that a request breaks, judged by its head alone. */
export function refusalOf(site: Site, asked: Asked, { path, query }: Address): Refusal | undefined {
  const { headers, method = '' } = asked
  const host = hostRefusal(site, asked)
  if (host) return host
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 'bad-method'
  if (isOddPath(path) || isOddQuery(query)) return 'bad-path'
  if (isClosedDoor(path)) return 'not-found'
  for (const name in headers) if (reserved.test(name)) return 'internal-header'
  const action = headers['next-action']
  if (action !== undefined && !actionId.test(String(action))) return 'bad-request'
  const body = bodyRefusal(method, headers, path)
  if (body) return body
  if (isOriginExempt(path)) return undefined
  if (method === 'POST') return mayChangeState(site, headers) ? undefined : 'foreign-origin'
  return mayRead(headers) ? undefined : 'cross-site'
}
