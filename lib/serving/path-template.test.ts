import { describe, expect, it } from 'vitest'
import { fits, pathTemplate } from './path-template.ts'

describe('path templates', () => {
  it.each([
    ['/', '/', true],
    ['/policy', '/policy', true],
    ['/policy', '/policy/', false],
    ['/policy', '/', false],
    ['/policy/versions/[n]', '/policy/versions/12', true],
    ['/policy/versions/[n]', '/policy/versions/012', false],
    ['/policy/versions/[n]', '/policy/versions/1e3', false],
    ['/policy/versions/[n]', '/policy/versions', false],
    ['/account/requests/[reference]', '/account/requests/R-1', true],
    ['/account/requests/[reference]', '/account/requests/', false],
    ['/api/auth/[...nextauth]', '/api/auth/callback/email', true],
    ['/api/auth/[...nextauth]', '/api/auth', false],
    ['/docs/[[...rest]]', '/docs', true],
  ])('%s and %s', (pattern, path, expected) => expect(fits(pattern, path)).toBe(expected))

  it('name the route and never the path', () => {
    expect(pathTemplate(['/sign-in', '/sign-in/[token]'], '/sign-in/s3cret')).toBe('/sign-in/[token]')
    expect(pathTemplate(['/sign-in'], '/ana@example.org')).toBe('[unknown]')
  })
})
