import { describe, expect, it } from 'vitest'
import { apart, quantile } from './pairs.ts'

describe('a quantile', () => {
  it('lies between two neighbours where it has to', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([0, 10], 0.95)).toBe(9.5)
    expect(quantile([7], 0.95)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('how far known and unknown lie apart', () => {
  const pairs = [
    { known: 130, unknown: 131 },
    { known: 120, unknown: 121 },
    { known: 900, unknown: 122 },
  ]

  it('is of the medians, so that one slow answer says nothing', () => {
    expect(apart(pairs, 0.5)).toBe(8)
    expect(apart(pairs.slice(0, 2), 0.5)).toBe(1)
  })

  it('shows in the tail what the medians hide', () => {
    expect(apart(pairs, 1)).toBe(769)
  })
})
