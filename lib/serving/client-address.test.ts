import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

describe('the address of a visitor', () => {
  it('is that of the socket when no proxy is trusted', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', 0)).toBe('203.0.113.9')
    expect(clientAddress('::ffff:203.0.113.9', undefined, 0)).toBe('203.0.113.9')
  })

  it('is counted from the right, so that an invented one at the left does not matter', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 198.51.100.1', 1)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', '2001:db8::7', 1)).toBe('2001:db8::7')
  })

  it('falls back to what is known', () => {
    expect(clientAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
    expect(clientAddress('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
    expect(clientAddress('10.0.0.1', '198.51.100.1', 5)).toBe('198.51.100.1')
  })
})
