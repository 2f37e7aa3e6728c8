import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSite, openFakeSite, sendPage, until } from './fake-site.ts'

let site: FakeSite
let rendered: string[] = []
let words = 'first words'
let delay = 0

beforeEach(async () => {
  rendered = []
  words = 'first words'
  delay = 0
  site = await openFakeSite((request, response) => {
    const { url = '', headers } = request
    rendered.push(`${url} ${headers['sec-gpc'] ?? '-'} ${headers.cookie ?? '-'} ${headers.rsc ?? '-'}`)
    if (!site.database.up) return sendPage(response, '', 500)
    if (url.startsWith('/operator.css')) {
      response.setHeader('content-type', 'text/css; charset=utf-8')
      response.end(':root{}')
    } else if (url === '/policy/versions/9') sendPage(response, 'no such version', 404)
    else
      setTimeout(
        () => sendPage(response, `${words} at ${headers.host} for ${headers.cookie ?? 'anybody'} `.repeat(40)),
        delay,
      )
  })
})
afterEach(() => site.stop())

describe('a public page', () => {
  it('is rendered once, without scripts, and served from memory', async () => {
    const first = await site.ask('/policy', { headers: { cookie: 'session=ana', 'user-agent': 'x' } })
    const second = await site.ask('/policy')
    expect(first.status).toBe(200)
    expect(second.body.equals(first.body)).toBe(true)
    expect(first.text).toContain('first words at privacy.test for anybody')
    expect(first.text).not.toMatch(/<script|as="script"/)
    expect(rendered).toEqual(['/policy - - -'])
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'sec-gpc, cookie, accept-encoding',
      'content-security-policy': expect.stringContaining("script-src 'none'"),
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^".+"$/),
    })
    expect(first.headers).not.toHaveProperty('x-powered-by')
  })

  it('is rendered once however many ask first', async () => {
    delay = 50
    const answers = await Promise.all(Array.from({ length: 30 }, () => site.ask('/')))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1)
    expect(rendered).toHaveLength(1)
  })

  it('has a variant for the exact GPC signal and for a choice made', async () => {
    await site.ask('/', { headers: { 'sec-gpc': '1' } })
    await site.ask('/', { headers: { 'sec-gpc': '1', cookie: 'session=a; cookie-choices=all' } })
    await site.ask('/', { headers: { 'sec-gpc': 'yes', cookie: 'other=1' } })
    await site.ask('/', { headers: { 'sec-gpc': '1' } })
    expect(rendered).toEqual(['/ 1 - -', '/ 1 cookie-choices=1 -', '/ - - -'])
  })

  it('comes compressed, as HEAD, and as 304', async () => {
    const plain = await site.ask('/policy')
    const br = await site.ask('/policy', { headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await site.ask('/policy', { headers: { 'accept-encoding': 'gzip' } })
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    const head = await site.ask('/policy', { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(plain.body.length)])
    const same = await site.ask('/policy', { headers: { 'if-none-match': `"x", W/${plain.headers.etag}` } })
    expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, plain.headers.etag])
    expect(same.headers['content-security-policy']).toBe(plain.headers['content-security-policy'])
    expect((await site.ask('/policy', { headers: { 'if-none-match': '"old"' } })).status).toBe(200)
  })

  it('is made anew when something is published', async () => {
    await site.ask('/policy')
    words = 'second words'
    expect((await site.ask('/policy')).text).toContain('first words')
    site.database.version = '2'
    await until(() => site.published.version() === '2')
    expect((await site.ask('/policy')).text).toContain('second words')
    expect(rendered).toHaveLength(2)
  })

  it('goes on being served while the database is away, even a superseded one that cannot be made anew', async () => {
    await site.ask('/policy')
    site.database.version = '2'
    await until(() => site.published.version() === '2')
    site.database.up = false
    await until(() => !site.published.reachable())
    for (let round = 0; round < 5; round += 1) {
      expect(await site.ask('/policy')).toMatchObject({ status: 200, text: expect.stringContaining('first words') })
    }
    expect(rendered).toHaveLength(2)
    expect(site.incidents.map(({ event }) => event)).toContain('stale')
    const unknown = await site.ask('/what-we-hold')
    expect([unknown.status, unknown.headers['retry-after']]).toEqual([503, '10'])
    expect(unknown.text).toContain('not available just now')
  })

  it('with a query, or that is not there, is not kept', async () => {
    for (const path of ['/policy?a=1', '/policy?a=1', '/policy/versions/9', '/policy/versions/9']) {
      const answer = await site.ask(path)
      expect(answer.text).not.toContain('<script')
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.headers['content-security-policy']).toContain("script-src 'none'")
    }
    expect(rendered).toHaveLength(4)
  })

  it('goes to Next when its router asks for a fragment, or when a form is sent', async () => {
    await site.ask('/policy?_rsc=abc', { headers: { rsc: '1' } })
    await site.ask('/policy', { headers: { rsc: '1' } })
    const posted = await site.ask('/', { method: 'POST', headers: { origin: site.site.origin }, body: 'a=b' })
    expect(posted.headers['cache-control']).toBe('private, no-store')
    expect(rendered.map((line) => line.split(' ').at(-1))).toEqual(['1', '1', '-'])
  })
})

it('a stylesheet that a route makes is kept too, and for ever', async () => {
  await site.ask('/operator.css?v=1')
  const { headers } = await site.ask('/operator.css?v=1', { headers: { 'sec-gpc': '1', cookie: 'cookie-choices=1' } })
  expect(headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  expect(rendered).toHaveLength(1)
})

it('in demonstration mode every answer is kept out of search engines', async () => {
  const demonstration = await openFakeSite((_request, response) => sendPage(response, 'x'), {
    site: { demonstration: true },
  })
  for (const path of ['/policy', '/other', '/health/live', '//']) {
    expect((await demonstration.ask(path)).headers['x-robots-tag']).toContain('noindex')
  }
  await demonstration.stop()
})
