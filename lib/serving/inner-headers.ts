import type { IncomingMessage } from 'node:http'
import { clientAddress } from './client-address.ts'
import type { Site } from './site.ts'

const neverInside = new Set(['forwarded', 'content-security-policy', 'content-security-policy-report-only', 'via'])
const ofDevelopment = /^x-nextjs-/

/**
 * Makes the headers of a request fit for Next: no `x-` header from outside gets in, and those of the server are written
 * over whatever came. Handlers read the visitor's address from `x-client-address`, and from `x-asked-path` where a sign-in leads back to.
 */
export function writeInnerHeaders(
  site: Site,
  { headers, url }: Pick<IncomingMessage, 'headers' | 'url'>,
  socketAddress: string | undefined,
): void {
  const forwarded = headers['x-forwarded-for']
  const address = clientAddress(
    socketAddress,
    Array.isArray(forwarded) ? forwarded.join() : forwarded,
    site.trustedProxies,
  )
  for (const name of Object.keys(headers)) {
    const inside = name.startsWith('x-') ? site.dev && ofDevelopment.test(name) : !neverInside.has(name)
    if (!inside) delete headers[name]
  }
  headers['x-client-address'] = address
  headers['x-asked-path'] = url ?? '/'
  headers['x-forwarded-for'] = address
  headers['x-forwarded-host'] = site.host
  headers['x-forwarded-proto'] = site.https ? 'https' : 'http'
}
