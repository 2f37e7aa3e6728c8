import { describe, expect, it } from 'vitest'
import { newReference, parseReference } from './reference.ts'

describe('references', () => {
  it('are unambiguous and differ', () => {
    const made = Array.from({ length: 2000 }, newReference)
    expect(new Set(made).size).toBe(made.length)
    for (const reference of made) expect(reference).toMatch(/^PR-[2-9A-HJKMNP-Z]{10}$/)
  })

  it('are understood as people type them', () => {
    const reference = newReference()
    const code = reference.slice(3)
    const ways = [reference, reference.toLowerCase(), `  pr ${code}`, code, `PR–${code.slice(0, 5)} ${code.slice(5)}`]
    for (const typed of ways) expect(parseReference(typed)).toBe(reference)
  })

  it('are refused when they cannot be one', () => {
    for (const typed of ['', 'PR-', 'PR-123', 'PR-0000000000', 'PR-ABCDEFGHIJ', 'PR-23456789AB2', '<script>']) {
      expect(parseReference(typed)).toBeNull()
    }
  })

  it('may begin with PR themselves', () => {
    expect(parseReference('PR23456789')).toBe('PR-PR23456789')
    expect(parseReference('PR-PR23456789')).toBe('PR-PR23456789')
  })
})
