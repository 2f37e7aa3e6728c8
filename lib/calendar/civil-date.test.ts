import { describe, expect, it } from 'vitest'
import { civilDate, daysBetween, endOfDay, inWords, isoDay, momentInWords, startOfDay } from './civil-date.ts'

const on = (instant: string, zone = 'Europe/London') => isoDay(civilDate(new Date(instant), zone))

describe('civil dates', () => {
  it('reads the date on the clocks of the zone, in winter and in summer', () => {
    expect(on('2026-01-31T23:59:59.999Z')).toBe('2026-01-31')
    expect(on('2026-06-30T23:30:00Z')).toBe('2026-07-01')
    expect(on('2026-03-29T00:59:59Z')).toBe('2026-03-29')
    expect(on('2026-12-31T23:30:00Z', 'America/Los_Angeles')).toBe('2026-12-31')
    expect(on('2028-02-29T12:00:00Z', 'Asia/Tokyo')).toBe('2028-02-29')
  })

  it('is the same at every instant of one civil day', () => {
    const start = startOfDay('2026-10-25', 'Europe/London')
    const end = endOfDay('2026-10-25', 'Europe/London')
    expect((end.getTime() - start.getTime() + 1) / 3_600_000).toBe(25)
    expect(isoDay(civilDate(start, 'Europe/London'))).toBe('2026-10-25')
    expect(isoDay(civilDate(end, 'Europe/London'))).toBe('2026-10-25')
    expect(isoDay(civilDate(new Date(end.getTime() + 1), 'Europe/London'))).toBe('2026-10-26')
  })

  it('writes dates in full', () => {
    expect(inWords('2026-12-22')).toBe('22 December 2026')
    expect(inWords('2027-01-01')).toBe('1 January 2027')
    expect(momentInWords(new Date('2026-07-01T08:05:00Z'), 'Europe/London')).toBe('1 July 2026 at 09:05')
  })

  it('counts days across a change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-17', '2026-11-02')).toBe(-45)
  })

  it('refuses a date that does not exist', () => {
    expect(() => isoDay('2026-13-01')).toThrow()
    expect(() => isoDay('2026-02-30')).toThrow()
  })
})
