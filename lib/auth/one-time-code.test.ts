import { describe, expect, it } from 'vitest'
import { enrolmentAddress, inGroups, matchingStep, newSecret } from './one-time-code.ts'

// The key '12345678901234567890' and its codes of RFC 6238, appendix B, cut to six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const moment = (seconds: number) => new Date(seconds * 1000)

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('agrees with RFC 6238 at %i', (seconds, code) => {
    expect(matchingStep(secret, code, moment(seconds))).toBe(Math.floor(seconds / 30))
  })

  it('takes the code one step early or late, and names the step it belongs to', () => {
    expect([29, 30, 60, 89].map((seconds) => matchingStep(secret, '287082', moment(seconds)))).toEqual([1, 1, 1, 1])
    expect([90, 120].map((seconds) => matchingStep(secret, '287082', moment(seconds)))).toEqual([null, null])
  })

  it('refuses what is not six digits', () => {
    for (const code of ['', '28708', '2870820', '28708a']) expect(matchingStep(secret, code, moment(59))).toBeNull()
  })

  it('makes secrets of 160 bits that an app understands', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
    const address = new URL(enrolmentAddress(secret, 'dee@flix247.example'))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })
})
