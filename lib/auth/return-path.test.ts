import { describe, expect, it } from 'vitest'
import { landing, returnPath, withNext } from './return-path.ts'

describe('the way back after signing in', () => {
  it.each(['/account', '/account/requests/new?kind=copy', '/admin/requests/PR-7K2M#timeline', '/'])(
    'keeps %s',
    (path) => {
      expect(returnPath(path, '/account')).toBe(path)
    },
  )

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/../\\evil.com',
    '/%5cevil.example',
    '/a/%2e%2e/b',
    '/a//b',
    '/./a',
    'javascript:alert(1)',
    'account',
    '/account\r\nset-cookie: a=b',
    '/%0d%0aset-cookie',
    '/api/auth/signout',
    '/sign-out',
    `/${'a'.repeat(600)}`,
    '',
    null,
    ['/account'],
  ])('ignores %j', (next) => {
    expect(returnPath(next, '/account')).toBe('/account')
  })

  it('leaves out what Next adds for itself', () => {
    expect(returnPath('/admin?_rsc', '/')).toBe('/admin')
    expect(returnPath('/admin/requests?page=2&_rsc=1abc', '/')).toBe('/admin/requests?page=2')
  })

  it('survives being carried in a link', () => {
    const link = new URL(withNext('/sign-in', '/account/requests/new?kind=copy&from=home'), 'https://x.example')
    expect(link.searchParams.get('next')).toBe('/account/requests/new?kind=copy&from=home')
  })

  it('takes everybody to a place of theirs', () => {
    expect(landing('staff', '/admin/requests')).toBe('/admin/requests')
    expect([landing('staff', '/account'), landing('staff', '')]).toEqual(['/admin', '/admin'])
    expect([landing('person', '/admin'), landing('person', ''), landing('person', '/account/details')]).toEqual([
      '/account',
      '/account',
      '/account/details',
    ])
    expect(landing('person', '/administration')).toBe('/administration')
  })
})
