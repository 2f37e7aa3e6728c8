import { describe, expect, it } from 'vitest'
import { scriptlessPolicy, scriptPolicy } from './content-policy.ts'
import { securityHeaders } from './security-headers.ts'
import { siteOf } from './site.ts'

const settings = { PUBLIC_URL: 'https://privacy.example.com', DEMONSTRATION: false, TRUSTED_PROXIES: 0 }
const site = siteOf(settings, false)
const local = siteOf({ ...settings, PUBLIC_URL: 'http://localhost:3000', DEMONSTRATION: true }, false)
const nonce = 'A'.repeat(24)

describe('content policies', () => {
  it('allow nothing inline in production', () => {
    for (const policy of [scriptPolicy(site, nonce), scriptlessPolicy(site), scriptPolicy(local, nonce)]) {
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https:\/\//)
      expect(policy).toMatch(/^default-src 'none'; /)
      for (const part of ["style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'"])
        expect(policy.split('; ')).toContain(part)
      for (const name of ['frame-ancestors', 'base-uri', 'object-src']) expect(policy).toContain(`${name} 'none'`)
    }
    expect(scriptPolicy(site, nonce)).toContain(`script-src 'self' 'nonce-${nonce}';`)
    expect(scriptlessPolicy(site)).toContain("script-src 'none';")
  })

  it('upgrade insecure requests on https only', () => {
    expect(scriptPolicy(site, nonce)).toContain('upgrade-insecure-requests')
    expect(scriptPolicy(local, nonce)).not.toContain('upgrade-insecure-requests')
  })

  it('take no nonce that could be something else', () => {
    expect(() => scriptPolicy(site, 'short')).toThrow()
    expect(() => scriptPolicy(site, `${nonce}' 'unsafe-inline`)).toThrow()
  })
})

describe('security headers', () => {
  const names = (...given: Parameters<typeof securityHeaders>) => Object.fromEntries(securityHeaders(...given))

  it('promise https only where there is https', () => {
    expect(Number(/\d+/.exec(names(site, '/')['strict-transport-security'] ?? ''))).toBeGreaterThanOrEqual(31_536_000)
    expect(names(local, '/')['strict-transport-security']).toBeUndefined()
  })

  it('keep personal pages and a whole demonstration out of search engines', () => {
    for (const path of ['/account', '/account/details', '/admin', '/sign-in'])
      expect(names(site, path)).toHaveProperty('x-robots-tag')
    for (const path of ['/', '/policy', '/accountant']) expect(names(site, path)).not.toHaveProperty('x-robots-tag')
    expect(names(local, '/')['x-robots-tag']).toContain('noindex')
  })
})
