import type { Site } from './site.ts'

const nonceShape = /^[A-Za-z0-9+/]{22,}={0,2}$/

function policy(site: Site, scripts: string): string {
  const styles = site.dev ? "'self' 'unsafe-inline'" : "'self'"
  const connections = site.dev ? "'self' ws:" : "'self'"
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    `connect-src ${connections}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(site.dev ? ["font-src 'self'"] : []),
    ...(site.https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** For an answer whose scripts Next marks with this nonce. The nonce never comes from the request. */
export function scriptPolicy(site: Site, nonce: string): string {
  if (!nonceShape.test(nonce)) throw new Error('A nonce is at least 16 random bytes in base64')
  // React rebuilds server stacks with eval while developing; never in production.
  return policy(site, `'self' 'nonce-${nonce}'${site.dev ? " 'unsafe-eval'" : ''}`)
}

/** For everything that runs no script: public pages, files, refusals. */
export function scriptlessPolicy(site: Site): string {
  return policy(site, "'none'")
}
