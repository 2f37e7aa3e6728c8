import { describe, expect, it } from 'vitest'
import { dueConsequence, hasLeft, letterLeavesAt } from './settling-time.ts'

const at = (clock: string) => new Date(`2026-12-01T${clock}Z`)

describe('the ten minutes of a decision', () => {
  it('end to the millisecond', () => {
    const settlesAt = letterLeavesAt(at('14:22:00'))
    expect(settlesAt).toEqual(at('14:32:00'))
    expect(hasLeft(settlesAt, at('14:31:59.999'))).toBe(false)
    expect(hasLeft(settlesAt, at('14:32:00'))).toBe(true)
  })

  it('may tip an answer over its last day', () => {
    expect(dueConsequence('2026-12-02', at('23:55:00'))).toBeNull()
    expect(dueConsequence('2026-12-01', at('10:00:00'))).toBe('last-day')
    expect(dueConsequence('2026-12-01', at('23:49:59'))).toBe('last-day')
    expect(dueConsequence('2026-12-01', at('23:50:00'))).toBe('tips')
    expect(dueConsequence('2026-11-30', at('00:00:00'))).toBe('late')
  })

  it('are reckoned on the company’s calendar', () => {
    // 23:30 of 30 June in London, an hour before in UTC.
    expect(dueConsequence('2026-06-30', new Date('2026-06-30T22:30:00Z'))).toBe('last-day')
    expect(dueConsequence('2026-06-30', new Date('2026-06-30T22:55:00Z'))).toBe('tips')
  })
})
