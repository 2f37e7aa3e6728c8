import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteOf } from '#lib/serving/site.ts'
import { readStaticFiles } from '#lib/serving/static-files.ts'
import { type FakeSite, openFakeSite, origin } from './fake-site.ts'

const script = `export const words = '${'a quiet page '.repeat(100)}'\n`
let folder: string
let site: FakeSite

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-files-'))
  await mkdir(join(folder, 'build/static/chunks'), { recursive: true })
  await mkdir(join(folder, 'public/print'), { recursive: true })
  await writeFile(join(folder, 'build/static/chunks/0a1b2c.js'), script)
  await writeFile(join(folder, 'build/static/chunks/0a1b2c.js.map'), '{}')
  await writeFile(join(folder, 'build/static/chunks/0d.css'), 'main{}')
  await writeFile(join(folder, 'public/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'public/print/a b.txt'), 'text')
  await writeFile(join(folder, 'public/.secret'), 'never')
  await mkdir(join(folder, 'public/.well-known'))
  await writeFile(join(folder, 'public/.well-known/security.txt'), 'Contact: mailto:security@example.com')
  const of = siteOf({ PUBLIC_URL: origin, DEMONSTRATION: false, TRUSTED_PROXIES: 0 }, false)
  const files = await readStaticFiles(of, join(folder, 'build'), join(folder, 'public'))
  const upstream: Parameters<typeof openFakeSite>[0] = (request, response) => {
    response.writeHead(request.url === '/broken' ? 500 : 404, { 'content-type': 'text/html' }).end('Next')
  }
  site = await openFakeSite(upstream, { files })
})
afterAll(async () => {
  await site.stop()
  await rm(folder, { recursive: true })
})

describe('static files', () => {
  it('of the build are kept for ever by browsers', async () => {
    const answer = await site.ask('/_next/static/chunks/0a1b2c.js', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
    expect(brotliDecompressSync(answer.body).toString()).toBe(script)
  })

  it('of the public folder are asked about again', async () => {
    const logo = await site.ask('/logo.svg')
    expect(logo.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    const again = await site.ask('/logo.svg?x=1', { headers: { 'if-none-match': String(logo.headers.etag) } })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const head = await site.ask('/logo.svg', { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(logo.body.length)])
    expect((await site.ask('/print/a%20b.txt')).text).toBe('text')
    expect((await site.ask('/.well-known/security.txt')).text).toContain('Contact: ')
  })

  it('never include source maps, hidden files or what lies beside', async () => {
    expect((await site.ask('/_next/static/chunks/0a1b2c.js.map')).status).toBe(404)
    expect((await site.ask('/_next/static/../server/app.js')).status).toBe(400)
    expect((await site.ask('/.secret')).text).toBe('Next')
  })

  it('cannot be posted to', async () => {
    const answer = await site.ask('/logo.svg', { method: 'POST', headers: { origin }, body: 'x' })
    expect(answer.text).toBe('Next')
  })

  it('lend their stylesheet to the page of a failure', async () => {
    expect((await site.ask('/broken')).text).toContain('<link rel="stylesheet" href="/_next/static/chunks/0d.css">')
  })
})
