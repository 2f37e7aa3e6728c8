import { describe, expect, it } from 'vitest'
import { acceptedEncoding } from './accepted-encoding.ts'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['BR', 'br'],
    ['gzip;q=0.0', 'identity'],
    ['*', 'identity'],
    ['brotli', 'identity'],
  ])('%s', (header, expected) => expect(acceptedEncoding(header)).toBe(expected))
})
