import { describe, expect, it } from 'vitest'
import { isWorthNoting, sessionEnd } from './session-life.ts'

const at = (text: string) => new Date(`${text}Z`)

describe('how long a session lasts', () => {
  it('rolls on for 30 days with each visit of a person', () => {
    expect(sessionEnd('person', at('2026-01-01T00:00'), at('2026-01-20T00:00'))).toEqual(at('2026-02-19T00:00'))
  })

  it('ends 180 days after its start all the same', () => {
    expect(sessionEnd('person', at('2026-01-01T00:00'), at('2026-06-25T00:00'))).toEqual(at('2026-06-30T00:00'))
  })

  it('ends for staff 12 hours after its start, whatever they do', () => {
    expect(sessionEnd('staff', at('2026-01-01T08:00'), at('2026-01-01T19:59'))).toEqual(at('2026-01-01T20:00'))
  })

  it('notes a visit once in five minutes', () => {
    expect(isWorthNoting(at('2026-01-01T08:00:00'), at('2026-01-01T08:04:59'))).toBe(false)
    expect(isWorthNoting(at('2026-01-01T08:00:00'), at('2026-01-01T08:05:00'))).toBe(true)
  })
})
