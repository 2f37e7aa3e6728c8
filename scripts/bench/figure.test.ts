import { describe, expect, it } from 'vitest'
import { bytes, row, seconds } from './figure.ts'

describe('a line of figures', () => {
  it('states the median with the lowest and the highest, and the ratio within each round', () => {
    expect(row({ figure: 'start', unit: seconds, ours: [12, 30, 20], peer: [10, 10, 20], bar: '≤ 1.3 ×' })).toEqual({
      figure: 'start',
      ours: '20.0 s (12.0 s – 30.0 s)',
      peer: '10.0 s (10.0 s – 20.0 s)',
      ratio: '1.20 × (1.00 × – 3.00 ×)',
      bar: '≤ 1.3 ×',
    })
  })

  it('states what is the same in every round once, and no ratio where there is no peer', () => {
    const { ours, peer, ratio } = row({ figure: 'CSS', unit: bytes, ours: [7194] })
    expect([ours, peer, ratio]).toEqual(['7,194 B', '', ''])
  })

  it('takes the middle of two', () => {
    expect(row({ figure: 'two', unit: bytes, ours: [10, 20] }).ours).toBe('15 B (10 B – 20 B)')
  })
})
