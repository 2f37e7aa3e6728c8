import type { Temporal } from 'temporal-polyfill'
import { addBusinessDays, type IsHoliday } from '#lib/calendar/working-days.ts'
import type { Period } from './regime.ts'

/** The raw end of a period: months keep the day of the month, clamped to a shorter month; never rolled. */
export function addPeriod(start: Temporal.PlainDate, period: Period, isHoliday: IsHoliday): Temporal.PlainDate {
  const { count, unit, saturdays } = period
  if (unit === 'month') return start.add({ months: count }, { overflow: 'constrain' })
  if (unit === 'day') return start.add({ days: count })
  return addBusinessDays(start, count, isHoliday, { saturdays })
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

/** 'one calendar month', '45 days', '15 business days' */
export function periodInWords({ count, unit }: Period): string {
  const number = unit === 'month' ? (small[count] ?? String(count)) : String(count)
  const noun = { month: 'calendar month', day: 'day', 'business-day': 'business day' }[unit]
  return `${number} ${noun}${count === 1 ? '' : 's'}`
}
