import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { writeInnerHeaders } from './inner-headers.ts'

const site = {
  origin: 'https://privacy.example.com',
  host: 'privacy.example.com',
  https: true,
  demonstration: false,
  trustedProxies: 0,
  dev: false,
}

const invented: IncomingHttpHeaders = {
  accept: 'text/html',
  cookie: 'a=b',
  forwarded: 'host=evil.example',
  'content-security-policy': "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='",
  'x-asked-path': '/admin',
  'x-client-address': '6.6.6.6',
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-host': 'evil.example',
  'x-matched-path': '/admin',
  'x-nonce': 'abc',
  'x-real-ip': '6.6.6.6',
}

describe('headers on their way to Next', () => {
  it('keep what is a visitor’s to say and lose what is not', () => {
    const headers = { ...invented }
    writeInnerHeaders(site, { headers, url: '/account?x=1' }, '203.0.113.9')
    expect(headers).toEqual({
      accept: 'text/html',
      cookie: 'a=b',
      'x-client-address': '203.0.113.9',
      'x-asked-path': '/account?x=1',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'privacy.example.com',
      'x-forwarded-proto': 'https',
    })
  })

  it('take the address from a trusted proxy', () => {
    const headers: IncomingHttpHeaders = { ...invented, 'x-forwarded-for': '6.6.6.6, 198.51.100.1' }
    writeInnerHeaders({ ...site, trustedProxies: 1 }, { headers, url: '/' }, '10.0.0.1')
    expect(headers['x-client-address']).toBe('198.51.100.1')
    expect(headers['x-forwarded-host']).toBe('privacy.example.com')
  })
})
