import { describe, expect, it } from 'vitest'
import { isCheckDue } from './yearly-check.ts'

describe('the yearly check of details', () => {
  it('is due at first and again after a year', () => {
    expect(isCheckDue(null, '2026-11-22')).toBe(true)
    expect(isCheckDue('2025-11-22', '2026-11-21')).toBe(false)
    expect(isCheckDue('2025-11-22', '2026-11-22')).toBe(true)
    expect(isCheckDue('2024-02-29', '2025-02-28')).toBe(true)
  })
})
