import { expect, it } from 'vitest'
import { afterFailure } from './part-retry.ts'

const at = new Date('2026-11-22T10:00:00Z')

it.each([
  [1, 'waiting', 15],
  [2, 'waiting', 60],
  [3, 'waiting', 240],
  [4, 'failed', null],
  [9, 'failed', null],
] as const)('after failure %i a part is %s', (attempts, state, seconds) => {
  const nextTryAt = seconds === null ? null : new Date(at.getTime() + seconds * 1000)
  expect(afterFailure(attempts, at)).toEqual({ state, nextTryAt })
})
