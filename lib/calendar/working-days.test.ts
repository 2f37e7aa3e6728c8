import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { holidayCheck } from './holidays.ts'
import { addBusinessDays, isWorkingDay, lastWorkingDayBefore, nextWorkingDay } from './working-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const england = holidayCheck({ country: 'GB', subdivision: 'ENG' })
const california = holidayCheck({ country: 'US', subdivision: 'CA' })
const none = () => false

describe('working days', () => {
  it('knows weekends and holidays', () => {
    expect(isWorkingDay(day('2026-11-02'), england)).toBe(true)
    expect(isWorkingDay(day('2026-11-07'), england)).toBe(false)
    expect(isWorkingDay(day('2026-11-07'), england, { saturdays: true })).toBe(true)
    expect(isWorkingDay(day('2026-11-08'), england, { saturdays: true })).toBe(false)
    expect(isWorkingDay(day('2026-12-28'), england)).toBe(false)
  })

  it('rolls forward over Christmas and stays where the day is already a working day', () => {
    expect(nextWorkingDay(day('2026-12-25'), england).toString()).toBe('2026-12-29')
    expect(nextWorkingDay(day('2026-12-29'), england).toString()).toBe('2026-12-29')
  })

  it('finds the last working day before a date, never the date itself', () => {
    expect(lastWorkingDayBefore(day('2026-12-29'), england).toString()).toBe('2026-12-24')
    expect(lastWorkingDayBefore(day('2026-12-17'), england).toString()).toBe('2026-12-16')
  })
})

/** rules.md 1.5: received, 10 business days Monday–Friday and Monday–Saturday, 15 likewise. */
const californian = [
  ['C-01', '2026-11-02', '2026-11-17', '2026-11-14', '2026-11-24', '2026-11-20'],
  ['C-02', '2026-12-18', '2027-01-05', '2026-12-31', '2027-01-12', '2027-01-07'],
  ['C-03', '2027-01-01', '2027-01-15', '2027-01-13', '2027-01-25', '2027-01-20'],
  ['C-04', '2027-01-15', '2027-02-01', '2027-01-28', '2027-02-08', '2027-02-03'],
] as const

describe('business days in California', () => {
  it.each(californian)('%s from %s', (_name, from, ten, tenWithSaturdays, fifteen, fifteenWithSaturdays) => {
    const count = (days: number, saturdays: boolean) =>
      addBusinessDays(day(from), days, california, { saturdays }).toString()
    expect(count(10, false)).toBe(ten)
    expect(count(10, true)).toBe(tenWithSaturdays)
    expect(count(15, false)).toBe(fifteen)
    expect(count(15, true)).toBe(fifteenWithSaturdays)
  })

  it('without holidays', () => {
    expect(addBusinessDays(day('2026-11-02'), 10, none).toString()).toBe('2026-11-16')
    expect(addBusinessDays(day('2026-11-02'), 15, none).toString()).toBe('2026-11-23')
    expect(addBusinessDays(day('2026-12-18'), 10, none).toString()).toBe('2027-01-01')
    expect(addBusinessDays(day('2026-12-18'), 15, none).toString()).toBe('2027-01-08')
    expect(addBusinessDays(day('2026-12-18'), 0, none).toString()).toBe('2026-12-18')
  })
})
