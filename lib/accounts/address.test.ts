import { describe, expect, it } from 'vitest'
import { canonicalAddress } from './address.ts'

describe('the one spelling of an address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  Ana.Maria@Example.ORG ', 'ana.maria@example.org'],
    ['ana+privacy@mail.example.co.uk', 'ana+privacy@mail.example.co.uk'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['ana@exämple.de', 'ana@xn--exmple-cua.de'],
    ['ana@EXÄMPLE.de', 'ana@xn--exmple-cua.de'],
  ])('%s', (typed, canonical) => {
    expect(canonicalAddress(typed)).toBe(canonical)
  })

  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'ana@127.0.0.1',
    'ana@[127.0.0.1]',
    'ana@@example.org',
    'ana@b@example.org',
    '"ana maria"@example.org',
    'ana(comment)@example.org',
    'ana@example.org,bo@example.org',
    'Ana <ana@example.org>',
    'ana\uff20example.org',
    'ana@example\u3002org',
    'a\u0301na@example.org',
    'ａna@example.org',
    'aña@example.org',
    'ana@exam_ple.org',
    '.ana@example.org',
    'ana.@example.org',
    'a..b@example.org',
    'ana@-example.org',
    'ana@example..org',
    'ana@example.org\r\nbcc: bo@example.org',
    'ana\u0000@example.org',
    'ana@exa mple.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
    `a@${'abcdefgh.'.repeat(30)}org`,
  ])('refuses %j', (typed) => {
    expect(canonicalAddress(typed)).toBeNull()
  })

  it('changes nothing the second time', () => {
    for (const typed of ['Ana@Example.org', 'ana@exämple.de']) {
      const once = canonicalAddress(typed) ?? ''
      expect(canonicalAddress(once)).toBe(once)
    }
  })
})
