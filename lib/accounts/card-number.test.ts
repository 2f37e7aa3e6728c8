import { describe, expect, it } from 'vitest'
import { holdsCardNumber } from './card-number.ts'

describe('a card number', () => {
  it('is seen however it is written', () => {
    for (const text of [
      '4242424242424242',
      '4242 4242 4242 4242',
      'card 5555-5555-5555-4444 please',
      'x378282246310005x',
    ])
      expect(holdsCardNumber(text), text).toBe(true)
  })

  it('is not seen in other numbers', () => {
    for (const text of ['+49 30 5550 1180', '94118', '4242', '4242 4242 4242 4243', 'PR-7H4K-2MWX9C', ''])
      expect(holdsCardNumber(text), text).toBe(false)
  })
})
