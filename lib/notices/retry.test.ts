import { expect, it } from 'vitest'
import { failureWords, nextAttempt } from './retry.ts'

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
