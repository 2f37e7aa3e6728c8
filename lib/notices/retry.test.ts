import { expect, it } from 'vitest'
import { codeOf, failureWords, isRefusedForGood, mostTries, nextAttempt } from './retry.ts'

it('waits longer after each try, four hours at most', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const minutes = [1, 2, 3, 4, 5, 6, 50].map(
    (attempts) => (nextAttempt(at, attempts).getTime() - at.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 5, 15, 60, 240, 240, 240])
})

it('says what failed without the address', () => {
  const error = Object.assign(new Error('550 5.1.1 <ana@example.org> unknown'), {
    code: 'EENVELOPE',
    responseCode: 550,
    command: 'RCPT TO',
  })
  expect(failureWords(error)).toBe('Error EENVELOPE RCPT TO 550')
  expect(failureWords(Object.assign(new Error('x'), { code: 'to ana@example.org' }))).toBe('Error')
  expect(failureWords('ana@example.org')).toBe('unknown fault')
})

const fault = (facts: object) => Object.assign(new Error('x'), facts)

it('goes on for five days', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const last = Array.from({ length: mostTries - 1 }, (_, nth) => nth + 1).reduce(nextAttempt, at)
  const days = (last.getTime() - at.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(4.5)
  expect(days).toBeLessThan(5)
})

it('takes a refusal of this letter for good, and no other fault', () => {
  expect(isRefusedForGood(fault({ command: 'RCPT TO', responseCode: 550 }))).toBe(true)
  expect(isRefusedForGood(fault({ command: 'DATA', responseCode: 554 }))).toBe(true)
  expect(isRefusedForGood(fault({ command: 'RCPT TO', responseCode: 451 }))).toBe(false)
  expect(isRefusedForGood(fault({ command: 'AUTH PLAIN', responseCode: 535 }))).toBe(false)
  expect(isRefusedForGood(fault({ command: 'MAIL FROM', responseCode: 553 }))).toBe(false)
  expect(isRefusedForGood(fault({ command: 'CONN', code: 'ECONNREFUSED' }))).toBe(false)
  expect(isRefusedForGood('x')).toBe(false)
})

it('keeps the code alone', () => {
  expect(codeOf(fault({ responseCode: 550, response: '550 5.1.1 <ana@example.org> unknown' }))).toBe('5.1.1')
  expect(codeOf(fault({ responseCode: 550, response: '550-5.7.26 several\n550 5.7.26 lines' }))).toBe('5.7.26')
  expect(codeOf(fault({ responseCode: 550, response: '550 ana@example.org unknown' }))).toBe('550')
  expect(codeOf(fault({ code: 'ECONNREFUSED' }))).toBe('no-answer')
})
