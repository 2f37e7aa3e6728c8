import { describe, expect, it } from 'vitest'
import { addressOf, isClosedDoor, isOddPath, isOddQuery } from './address.ts'

describe('an address', () => {
  it('is divided at the first question mark', () => {
    expect(addressOf('/a?b=c?d')).toEqual({ path: '/a', query: 'b=c?d' })
    expect(addressOf('/a')).toEqual({ path: '/a', query: '' })
  })

  it.each([
    '//evil.example',
    '/a//b',
    '/a\\b',
    '/%5cevil',
    '/%2e%2e/admin',
    '/a/%2E./b',
    '/a/../b',
    '/a/.',
    '/a%2fb',
    '/a%00',
    '/a%0d%0ab',
    '/%e0%a4%a',
    '/%',
    'http://evil.example/',
    '*',
    '',
    '/é',
  ])('is odd: %s', (path) => expect(isOddPath(path)).toBe(true))

  it.each(['/', '/policy/versions/2', '/account/requests/AB-12.3', '/%C3%A9', '/.well-known/security.txt', '/a..b'])(
    'is plain: %s',
    (path) => expect(isOddPath(path)).toBe(false),
  )

  it.each(['nxtPreference=1', 'a=1&nxtIslug=2', '%6extPa=1', '__nextDataReq=1', 'a=%00'])(
    'has an odd query: %s',
    (query) => expect(isOddQuery(query)).toBe(true),
  )

  it.each(['', '_rsc=abc', 'search=1&next=2'])('has a plain query: %s', (query) =>
    expect(isOddQuery(query)).toBe(false),
  )

  it.each([
    '/_global-error',
    '/_not-found',
    '/_next/image',
    '/_next/data/x/y.json',
    '/account.rsc',
    '/account.segments/_tree.segment.rsc',
  ])('is a closed door: %s', (path) => expect(isClosedDoor(path)).toBe(true))

  it('is open otherwise', () => expect(isClosedDoor('/_next/static/a.js')).toBe(false))
})
