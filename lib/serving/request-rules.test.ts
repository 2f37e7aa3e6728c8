import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'
import { originExempt } from './origin-rule.ts'
import { refusalOf } from './request-rules.ts'

const site = {
  origin: 'https://privacy.example.com',
  host: 'privacy.example.com',
  https: true,
  demonstration: false,
  trustedProxies: 0,
  dev: false,
}

function refused(method: string, url: string, extra: IncomingHttpHeaders = {}) {
  const headers: IncomingHttpHeaders = { host: site.host, ...extra }
  const rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)])
  return refusalOf(site, { method, headers, rawHeaders }, addressOf(url))
}

const form = { origin: site.origin, 'content-length': '10', 'sec-fetch-site': 'same-origin' }

describe('the rules of a request', () => {
  it('let reading and a form of our own pass', () => {
    expect(refused('GET', '/policy')).toBeUndefined()
    expect(refused('HEAD', '/policy')).toBeUndefined()
    expect(refused('POST', '/questions', form)).toBeUndefined()
    expect(refused('POST', '/questions', { ...form, 'sec-fetch-site': undefined })).toBeUndefined()
  })

  it.each([
    [undefined],
    ['null'],
    ['::'],
    ['https://evil.example'],
    ['http://privacy.example.com'],
    ['https://privacy.example.com:8443'],
    ['https://privacy.example.com.evil.example'],
    ['https://privacy.example.com, https://privacy.example.com'],
    [''],
  ])('refuse a form whose origin is %s', (origin) => {
    expect(refused('POST', '/questions', { ...form, origin })).toBe('foreign-origin')
  })

  it('believe a browser that says a form comes from elsewhere', () => {
    expect(refused('POST', '/questions', { ...form, 'sec-fetch-site': 'cross-site' })).toBe('foreign-origin')
    expect(refused('POST', '/questions', { ...form, 'sec-fetch-site': 'same-site' })).toBe('foreign-origin')
  })

  it('let only listed posts come from elsewhere, each for a reason and below a folder of its own', () => {
    for (const { start, because } of originExempt) {
      expect(start).toMatch(/^(\/[a-z-]+)+\/$/)
      expect(because).not.toBe('')
    }
  })

  it('let a product send its usage events, and nothing else beside them', () => {
    expect(refused('POST', '/api/events/batch', { 'content-length': '10' })).toBeUndefined()
    for (const path of ['/api/events', '/api/eventsx/batch', '/account/usage'])
      expect(refused('POST', path, { 'content-length': '10' })).toBe('foreign-origin')
  })

  it('let a mail server hand a delivery report in, and nothing else beside it', () => {
    expect(refused('POST', '/api/bounces', { 'content-length': '10' })).toBeUndefined()
    for (const path of ['/api/bounces/other', '/api/bouncesx', '/admin/letters/bounced'])
      expect(refused('POST', path, { 'content-length': '10' })).toBe('foreign-origin')
  })

  it('let one-click unsubscribe come from a mail program', () => {
    expect(refused('POST', '/unsubscribe/one-click/abc', { 'content-length': '26' })).toBeUndefined()
    expect(refused('POST', '/unsubscribe/one-click', { 'content-length': '26' })).toBe('foreign-origin')
  })

  it('let a link from another site be followed, and nothing else', () => {
    const cross = { 'sec-fetch-site': 'cross-site' }
    expect(
      refused('GET', '/', { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    ).toBeUndefined()
    expect(refused('GET', '/', { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(
      'cross-site',
    )
    expect(refused('GET', '/', { ...cross, 'sec-fetch-mode': 'no-cors' })).toBe('cross-site')
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('refuse %s', (method) => {
    expect(refused(method, '/')).toBe('bad-method')
  })

  it.each(['next-resume', 'x-middleware-subrequest', 'x-middleware-anything', 'x-nextjs-data'])('refuse %s', (name) => {
    expect(refused('GET', '/', { [name]: '1' })).toBe('internal-header')
  })

  it('take an action by its id only', () => {
    expect(refused('POST', '/questions', { ...form, 'next-action': `7f${'0a'.repeat(20)}` })).toBeUndefined()
    for (const id of ['', 'canary', `7f${'0a'.repeat(19)}`, `7f${'0A'.repeat(20)}`, `7f${'0a'.repeat(20)}\ncanary`])
      expect(refused('POST', '/questions', { ...form, 'next-action': id })).toBe('bad-request')
  })

  it('take only one host, and only ours', () => {
    expect(refused('GET', '/', { host: 'evil.example' })).toBe('unknown-host')
    expect(refused('GET', '/', { host: 'privacy.example.com.' })).toBe('unknown-host')
    expect(refused('GET', '/', { host: 'Privacy.Example.COM' })).toBeUndefined()
    const twice = {
      method: 'GET',
      headers: { host: site.host },
      rawHeaders: ['Host', site.host, 'host', 'evil.example'],
    }
    expect(refusalOf(site, twice, addressOf('/'))).toBe('bad-request')
    expect(refusalOf(site, { ...twice, rawHeaders: [] }, addressOf('/'))).toBe('bad-request')
  })

  it('limit bodies', () => {
    const mebibyte = 1024 * 1024
    expect(refused('POST', '/questions', { ...form, 'content-length': String(mebibyte) })).toBeUndefined()
    expect(refused('POST', '/questions', { ...form, 'content-length': String(mebibyte + 1) })).toBe('too-large')
    // So that the door for products can say in its own form that a batch is too large.
    expect(refused('POST', '/api/events/batch', { 'content-length': String(mebibyte + 1) })).toBeUndefined()
    expect(refused('POST', '/api/events/batch', { 'content-length': String(2 * mebibyte + 1) })).toBe('too-large')
    expect(refused('POST', '/questions', { origin: site.origin, 'transfer-encoding': 'chunked' })).toBe('no-length')
    expect(refused('GET', '/', { 'content-length': '5' })).toBe('bad-request')
  })

  it('close the doors that this site does not have', () => {
    expect(refused('GET', '/_next/image?url=%2Fa.png&w=64&q=75')).toBe('not-found')
    expect(refused('GET', '/%2e%2e/etc')).toBe('bad-path')
    expect(refused('GET', '/account?nxtPid=2')).toBe('bad-path')
  })
})
