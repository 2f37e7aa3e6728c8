import { describe, expect, it } from 'vitest'
import { digitsOf, isId, isToken, newCode, newToken } from './tokens.ts'

const count = 100_000

describe('tokens and codes', () => {
  it('never repeats a token, and sets about half of its bits', () => {
    const tokens = new Set(Array.from({ length: count }, newToken))
    expect(tokens.size).toBe(count)
    let ones = 0
    for (const token of tokens) for (const byte of Buffer.from(token, 'base64url')) ones += bits(byte)
    expect(Math.abs(ones / (count * 256) - 0.5)).toBeLessThan(0.001)
  })

  it('uses every digit as often in every place of a code', () => {
    const seen = Array.from({ length: 8 }, () => Array.from({ length: 10 }, () => 0))
    for (let made = 0; made < count; made += 1)
      [...newCode()].forEach((digit, place) => {
        const row = seen[place]
        if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1
      })
    for (const row of seen) for (const times of row) expect(Math.abs(times / count - 0.1)).toBeLessThan(0.006)
  })

  it('reads a code as people type it', () => {
    expect(digitsOf(' 1234-5678 ')).toBe('12345678')
    expect(digitsOf('12 34 56 78')).toBe('12345678')
  })

  it('knows its own shapes', () => {
    expect([newToken(), '', 'x'.repeat(43), `${newToken()}.`, null].map(isToken)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
    expect(['6f9619ff-8b86-4011-b42d-00cf4fc964ff', "1' or 1=1", undefined].map(isId)).toEqual([true, false, false])
  })
})

function bits(byte: number): number {
  let ones = 0
  for (let left = byte; left > 0; left >>= 1) ones += left & 1
  return ones
}
