import { describe, expect, it } from 'vitest'
import { holdsCardNumber } from './card-number.ts'

describe('a card number', () => {
  it('is seen however it is written', () => {
    for (const text of [
      '4242424242424242',
      '4242 4242 4242 4242',
      'card 5555-5555-5555-4444 please',
      'x378282246310005x',
      '3782 822463 10005',
      '4242.4242.4242.4242',
      '4242 – 4242 – 4242 – 4242',
      '4242\u00a04242\u00a04242\u00a04242',
      '4242\n4242\n4242\n4242',
      '４２４２４２４２４２４２４２４２',
      '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢',
      '४२४२ ४२४२ ४२४२ ४२४२',
      '4242\u200b4242\u200b4242\u200b4242',
      '42\u00ad42424242424242',
      '4242|4242|4242|4242',
      '4242 -- 4242 -- 4242 -- 4242',
      '4*2*4*2*4*2*4*2*4*2*4*2*4*2*4*2',
      '4\ufe0f\u20e32\ufe0f\u20e34\ufe0f\u20e32\ufe0f\u20e34242 4242 4242',
      '(4242) (4242) (4242) (4242)',
      '+378282246310005',
      '+4242+4242+4242+4242',
      '+4242 +4242 +4242 +4242',
      '+4242424242424242',
      '2223 0031 2200 3222',
      '6011 1111 1111 1117',
      '3056 930902 5904',
      '3530 1113 3330 0000',
    ])
      expect(holdsCardNumber(text), text).toBe(true)
  })

  it('is seen beside its expiry, its code, or another number', () => {
    for (const text of [
      '4242 4242 4242 4242 08/28',
      '4242424242424242 123',
      'order 12 4242 4242 4242 4242',
      'valid 08 28, 5555 5555 5555 4444, code 999',
    ])
      expect(holdsCardNumber(text), text).toBe(true)
  })

  it('is not seen in other numbers', () => {
    for (const text of [
      '+49 30 5550 1180',
      '94118',
      '4242',
      '4242 4242 4242 4243',
      'PR-7H4K-2MWX9C',
      '',
      'Between 2024-05-31 and 2025-06-01, and 2026-01-04 2026-02-03',
      'IBAN DE89 3704 0044 0532 0130 00',
    ])
      expect(holdsCardNumber(text), text).toBe(false)
  })

  it('never takes a telephone number with its country code for a card', () => {
    expect(holdsCardNumber('+49 1512 3456000, +49 30 5550 1180 or +44 20 7946 0958')).toBe(false)
    for (let last = 0; last < 1000; last += 1)
      expect(holdsCardNumber(`+49 1512 3456${String(last).padStart(3, '0')}`)).toBe(false)
  })

  it('looks at each part of a long text once, not at every pair of them', () => {
    const time = (text: string) => {
      const began = performance.now()
      holdsCardNumber(text)
      return performance.now() - began
    }
    time('9 '.repeat(2_000))
    expect(time('9 '.repeat(100_000))).toBeLessThan(5_000)
    expect(time('9'.repeat(100_000))).toBeLessThan(5_000)
  })
})
