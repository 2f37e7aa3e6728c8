import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSite, openFakeSite, origin } from './fake-site.ts'

let site: FakeSite
let reached = 0
let lastCookie: string | undefined

beforeAll(async () => {
  site = await openFakeSite((request, response) => {
    reached += 1
    lastCookie = request.headers.cookie
    request.resume()
    request.once('end', () => response.end('reached'))
  })
})
afterAll(() => site.stop())
beforeEach(() => {
  reached = 0
})

async function expectRefused(answer: { status: number; headers: object; text: string }, status: number) {
  expect(answer.status).toBe(status)
  expect(reached).toBe(0)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect(answer.text.length).toBeLessThan(200)
}

describe('a state change', () => {
  it.each([undefined, 'null', '::', 'http://evil.example', `${origin}.evil.example`, 'https://privacy.test'])(
    'from %s is refused before Next sees it',
    async (from) => {
      const headers: Record<string, string> = from === undefined ? {} : { origin: from }
      await expectRefused(await site.ask('/questions', { method: 'POST', headers, body: 'a=b' }), 403)
    },
  )

  it('with two origins, or marked cross-site by the browser, is refused', async () => {
    const twice = { origin: [origin, origin] }
    await expectRefused(await site.ask('/questions', { method: 'POST', headers: twice, body: 'a=b' }), 403)
    const marked = { origin, 'sec-fetch-site': 'cross-site' }
    await expectRefused(await site.ask('/questions', { method: 'POST', headers: marked, body: 'a=b' }), 403)
  })

  it('from a page of ours reaches Next', async () => {
    const answer = await site.ask('/questions', { method: 'POST', headers: { origin }, body: 'a=b' })
    expect([answer.status, answer.text, reached]).toEqual([200, 'reached', 1])
  })

  it('by one click in a mail program reaches Next, without cookies', async () => {
    const asking = { method: 'POST', headers: { cookie: 'session=a' }, body: 'List-Unsubscribe=One-Click' }
    expect((await site.ask('/unsubscribe/one-click/abc', asking)).status).toBe(200)
    expect(lastCookie).toBeUndefined()
  })
})

describe('what is not for this site', () => {
  it('another host is 421, whatever else names ours', async () => {
    await expectRefused(await site.ask('/', { headers: { host: 'evil.example' } }), 421)
    const headers = { host: 'evil.example', 'x-forwarded-host': 'privacy.test', forwarded: 'host=privacy.test' }
    await expectRefused(await site.ask('/', { headers }), 421)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is 405', async (method) => {
    const answer = await site.ask('/', { method })
    await expectRefused(answer, 405)
    expect(answer.headers.allow).toBe('GET, HEAD, POST')
  })

  it.each(['next-resume', 'x-middleware-subrequest', 'x-middleware-rewrite', 'x-nextjs-data'])(
    'the internal header %s is 400',
    async (name) => expectRefused(await site.ask('/account', { headers: { [name]: '1' } }), 400),
  )

  it.each(['/_next/image?url=%2Flogo.svg&w=64&q=75', '/_next/static/gone.js', '/account.rsc', '/_next/data/a/b.json'])(
    '%s is 404',
    async (path) => expectRefused(await site.ask(path), 404),
  )

  it.each([
    'GET /%2e%2e/admin HTTP/1.1\r\nHost: privacy.test',
    'GET //evil.example HTTP/1.1\r\nHost: privacy.test',
    'GET /a\\..\\b HTTP/1.1\r\nHost: privacy.test',
    'GET /a%00b HTTP/1.1\r\nHost: privacy.test',
    'GET http://evil.example/ HTTP/1.1\r\nHost: privacy.test',
    'GET / HTTP/1.1\r\nHost: privacy.test\r\nHost: evil.example',
    'GET / HTTP/1.1\r\nAccept: */*',
    'GET /?nxtPid=1 HTTP/1.1\r\nHost: privacy.test',
    'GET / HTTP/1.1\r\nHost: privacy.test\r\nContent-Length: 1\r\nTransfer-Encoding: chunked',
    'nonsense',
  ])('%j is 400 with every header', async (head) => {
    const answer = await site.send(`${head}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
    expect(reached).toBe(0)
  })

  it('a web socket is refused', async () => {
    const head = `GET /_next/hmr HTTP/1.1\r\nHost: privacy.test\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket`
    expect(await site.send(`${head}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /)
  })
})

describe('bodies', () => {
  it('of one byte more than 1 MB, or of unknown length, are refused unread', async () => {
    const large = 'a'.repeat(1024 * 1024 + 1)
    await expectRefused(await site.ask('/questions', { method: 'POST', headers: { origin }, body: large }), 413)
    const chunked = { origin, 'transfer-encoding': 'chunked' }
    await expectRefused(await site.ask('/questions', { method: 'POST', headers: chunked }), 411)
    const most = { method: 'POST', headers: { origin }, body: 'a'.repeat(1024 * 1024) }
    expect((await site.ask('/questions', most)).status).toBe(200)
  })
})

it('keeps addresses, queries and references out of the log', async () => {
  await site.ask('/account/requests/REF-1?search=ana%40example.org&nxtPx=1', { headers: { cookie: 'session=secret' } })
  await site.ask('/ana@example.org', { method: 'POST', body: 'a' })
  const text = JSON.stringify(site.incidents)
  expect(text).toContain('/account/requests/[reference]')
  expect(text).not.toMatch(/REF-1|ana|secret|127\.0\.0\.1|search/)
})
