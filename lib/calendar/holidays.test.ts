import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { holidayCheck, holidaysOf } from './holidays.ts'

const weekdaysOff = (jurisdiction: { country: string; subdivision?: string }, year: number) =>
  [...holidaysOf(jurisdiction, year)].filter((day) => Temporal.PlainDate.from(day).dayOfWeek <= 5)

describe('England and Wales', () => {
  const england = { country: 'GB', subdivision: 'ENG' }

  it('keeps exactly the bank holidays, with their substitute days', () => {
    expect(weekdaysOff(england, 2026)).toEqual(
      '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'.split(' '),
    )
    expect(weekdaysOff(england, 2027)).toEqual(
      '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28'.split(' '),
    )
    expect(weekdaysOff(england, 2028)).toEqual(
      '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26'.split(' '),
    )
  })

  it('is not Scotland', () => {
    const scotland = holidayCheck({ country: 'GB', subdivision: 'SCT' })
    const fourthOfJanuary = Temporal.PlainDate.from('2027-01-04')
    expect(scotland(fourthOfJanuary)).toBe(true)
    expect(holidayCheck(england)(fourthOfJanuary)).toBe(false)
  })
})

describe('California', () => {
  const california = { country: 'US', subdivision: 'CA' }

  it('keeps the days of the state', () => {
    const days = [...holidaysOf(california, 2026), ...holidaysOf(california, 2027)]
    const listed =
      '2026-02-16 2026-09-07 2026-11-11 2026-11-26 2026-11-27 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-03-31'
    expect(days).toEqual(expect.arrayContaining(listed.split(' ')))
  })

  it('moves Sunday holidays to Monday, and of Saturday holidays only Veterans Day to Friday', () => {
    expect(weekdaysOff(california, 2026)).not.toContain('2026-07-03')
    expect(weekdaysOff(california, 2027)).toContain('2027-07-05')
    expect(weekdaysOff(california, 2027)).not.toContain('2027-12-24')
    expect(weekdaysOff(california, 2028)).toContain('2028-11-10')
  })
})

describe('elsewhere', () => {
  it('does not count the days on which only banks close', () => {
    const germany = holidaysOf({ country: 'DE' }, 2026)
    expect(germany.has('2026-12-25')).toBe(true)
    expect(germany.has('2026-12-24')).toBe(false)
  })

  it('counts each day of a long holiday', () => {
    expect(holidaysOf({ country: 'CN' }, 2027).has('2027-02-07')).toBe(true)
  })

  it('refuses a place it knows nothing of', () => {
    expect(() => holidaysOf({ country: 'XX' }, 2026)).toThrow('XX')
    expect(() => holidaysOf({ country: 'GB', subdivision: 'XYZ' }, 2026)).toThrow('GB-XYZ')
  })
})
