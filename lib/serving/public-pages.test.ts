import { describe, expect, it } from 'vitest'
import { isPublicPage, publicPages, variantHeaders, variantKey, variantOf } from './public-pages.ts'

describe('public pages', () => {
  it('are the listed ones', () => {
    for (const page of publicPages) expect(isPublicPage(page.replace('[n]', '12'), '', {})).toBe(true)
    expect(isPublicPage('/policy/versions/3', '', {})).toBe(true)
    expect(isPublicPage('/policy/versions/03', '', {})).toBe(false)
    expect(isPublicPage('/account', '', {})).toBe(false)
  })

  it('are not the fragments that the router of Next fetches', () => {
    expect(isPublicPage('/policy', '', { rsc: '1' })).toBe(false)
    expect(isPublicPage('/policy', '_rsc=abc', {})).toBe(false)
    expect(isPublicPage('/policy', 'a=1&_rsc=abc', {})).toBe(false)
  })

  it('differ by the exact GPC signal and by whether a choice was made, by nothing else', () => {
    const keys = [
      {},
      { 'sec-gpc': '1' },
      { 'sec-gpc': '0' },
      { 'sec-gpc': 'true' },
      { cookie: 'session=abc' },
      { cookie: 'session=abc; cookie-choices=x' },
      { cookie: 'not-cookie-choices=x' },
      { 'user-agent': 'x', 'accept-language': 'de' },
    ].map((headers) => variantKey(variantOf('/', headers)))
    expect(keys).toEqual(['/ - -', '/ gpc -', '/ - -', '/ - -', '/ - -', '/ - chosen', '/ - -', '/ - -'])
  })

  it('are rendered from the variant alone', () => {
    const variant = variantOf('/', { cookie: 'session=abc; cookie-choices=all', 'sec-gpc': '1', 'user-agent': 'x' })
    expect(variantHeaders(variant)).toEqual({ accept: 'text/html', 'sec-gpc': '1', cookie: 'cookie-choices=1' })
  })
})
