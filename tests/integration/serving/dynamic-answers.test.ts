import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeSite, openFakeSite, sendPage, until } from './fake-site.ts'

let site: FakeSite
let secure: FakeSite

const upstream: Parameters<typeof openFakeSite>[0] = (request, response) => {
  if (request.url === '/account/echo') response.end(JSON.stringify(request.headers))
  else if (request.url === '/account/download') {
    response.setHeader('content-security-policy', 'sandbox')
    response.setHeader('cache-control', 'public, max-age=99')
    response.setHeader('content-disposition', 'attachment; filename="copy.zip"')
    response.setHeader('x-body-length', '5')
    response.write('by')
    response.end('tes')
  } else if (request.url === '/account/broken') sendPage(response, '', 500)
  else if (request.url === '/account/fragment') {
    response.writeHead(500, { 'content-type': 'text/x-component' }).end('1:E{}')
  } else if (request.url === '/account/throws') throw new TypeError('a secret')
  else if (request.url === '/account/halfway') {
    response.write('half')
    throw new Error('midway')
  } else sendPage(response, request.url ?? '')
}

beforeAll(async () => {
  site = await openFakeSite(upstream)
  const https = { origin: 'https://privacy.test', https: true, trustedProxies: 1 }
  secure = await openFakeSite(upstream, { site: https })
})
afterAll(async () => {
  await site.stop()
  await secure.stop()
})

describe('a page made for one person', () => {
  it('carries every header, whatever Next had set', async () => {
    const { headers } = await secure.ask('/account')
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect((await site.ask('/account')).headers).not.toHaveProperty('strict-transport-security')
  })

  it('gets a new nonce each time, the same in the answer and in what Next sees', async () => {
    const nonces = new Set<string>()
    for (let round = 0; round < 50; round += 1) {
      const { headers, text } = await site.ask('/account/echo')
      expect(JSON.parse(text)['content-security-policy']).toBe(headers['content-security-policy'])
      const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]+)';/.exec(String(headers['content-security-policy']))?.[1]
      expect(Buffer.from(nonce ?? '', 'base64').length).toBeGreaterThanOrEqual(16)
      nonces.add(nonce ?? '')
    }
    expect(nonces.size).toBe(50)
  })

  it('is told the address by the server alone', async () => {
    const headers = {
      'x-client-address': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6, 198.51.100.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
      'x-nonce': 'abc',
      'content-security-policy': "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='",
    }
    const direct = JSON.parse((await site.ask('/account/echo', { headers })).text)
    expect(direct).toMatchObject({
      'x-client-address': '127.0.0.1',
      'x-forwarded-host': 'privacy.test',
      'x-forwarded-proto': 'http',
    })
    expect(direct).not.toHaveProperty('x-nonce')
    expect(direct).not.toHaveProperty('forwarded')
    expect(direct['content-security-policy']).not.toContain('AAAAAAAAAAAAAAAAAAAAAA')
    const proxied = JSON.parse((await secure.ask('/account/echo', { headers })).text)
    expect(proxied).toMatchObject({ 'x-client-address': '198.51.100.1', 'x-forwarded-proto': 'https' })
  })

  it('keeps a stricter policy of a handler beside ours, and never its caching', async () => {
    const { headers } = await site.ask('/account/download')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*, sandbox$/)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['content-disposition']).toContain('attachment')
    expect([headers['content-length'], headers['x-body-length']]).toEqual(['5', undefined])
  })
})

describe('a page that could not be made', () => {
  it('is a calm one that needs no script', async () => {
    for (const path of ['/account/broken', '/account/throws']) {
      const { status, headers, text } = await site.ask(path)
      expect([status, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
      expect(text).toContain('Sorry, something went wrong on our side')
      expect(text).not.toMatch(/<script|secret/)
      expect(headers['cache-control']).toBe('private, no-store')
    }
    expect(site.incidents).toContainEqual({ event: 'failed', reason: 'TypeError', method: 'GET', route: '[unknown]' })
  })

  it('leaves what the router of Next fetches as it is', async () => {
    expect(await site.ask('/account/fragment')).toMatchObject({ status: 500, text: '1:E{}' })
  })

  it('ends the connection when half of it was sent', async () => {
    await expect(site.ask('/account/halfway')).rejects.toThrow()
  })

  it('is a 503 while the database is away', async () => {
    site.database.up = false
    await until(() => !site.published.reachable())
    const { status, headers, text } = await site.ask('/account/broken')
    expect([status, headers['retry-after']]).toEqual([503, '10'])
    expect(text).toContain('not available just now')
    expect((await site.ask('/account/fragment')).status).toBe(503)
    site.database.up = true
    await until(() => site.published.reachable())
  })
})
