import { describe, expect, it } from 'vitest'
import { coolingOffIsOver, lastDayToUndo } from './cooling-off.ts'

const deletion = { confirmedOn: '2026-11-02', days: 14, targetDue: '2026-12-16', concernsChild: false }
const last = (change: Partial<typeof deletion> & { waivedOn?: string }) => {
  const day = lastDayToUndo({ ...deletion, ...change })
  return day && String(day)
}

describe('the cooling-off of a deletion', () => {
  it('runs its days from confirmation', () => {
    expect(last({})).toBe('2026-11-16')
    expect(last({ days: 30 })).toBe('2026-12-02')
    expect(last({ days: 1 })).toBe('2026-11-03')
  })

  it('is shortened so that execution meets the target', () => {
    expect(last({ targetDue: '2026-11-12' })).toBe('2026-11-11')
    expect(last({ targetDue: '2026-11-16' })).toBe('2026-11-15')
    expect(last({ targetDue: '2026-11-17' })).toBe('2026-11-16')
    expect(last({ targetDue: '2026-11-03' })).toBeNull()
    expect(last({ targetDue: '2026-10-01' })).toBeNull()
  })

  it('can be waived, can be none, and never applies to a child', () => {
    expect(last({ waivedOn: '2026-11-04' })).toBeNull()
    expect(last({ days: 0 })).toBeNull()
    expect(last({ concernsChild: true })).toBeNull()
  })

  it('leaves the whole last day to the person', () => {
    expect(coolingOffIsOver(deletion, '2026-11-16')).toBe(false)
    expect(coolingOffIsOver(deletion, '2026-11-17')).toBe(true)
    expect(coolingOffIsOver({ ...deletion, concernsChild: true }, '2026-11-02')).toBe(true)
  })
})
