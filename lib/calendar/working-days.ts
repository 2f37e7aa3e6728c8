import type { Temporal } from 'temporal-polyfill'

/** Answers whether a date is a public holiday; see `holidays.ts`. */
export type IsHoliday = (date: Temporal.PlainDate) => boolean

interface WorkingWeek {
  /** California Civil Code §9 counts Saturdays as business days; almost nobody else does. */
  saturdays?: boolean
}

export function isWorkingDay(date: Temporal.PlainDate, isHoliday: IsHoliday, week: WorkingWeek = {}): boolean {
  return date.dayOfWeek <= (week.saturdays ? 6 : 5) && !isHoliday(date)
}

/** The date itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(date: Temporal.PlainDate, isHoliday: IsHoliday): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(day, isHoliday)) day = day.add({ days: 1 })
  return day
}

/** The last working day that lies before the date. */
export function lastWorkingDayBefore(date: Temporal.PlainDate, isHoliday: IsHoliday): Temporal.PlainDate {
  let day = date.subtract({ days: 1 })
  while (!isWorkingDay(day, isHoliday)) day = day.subtract({ days: 1 })
  return day
}

/** Counts from the day after `from`, so that none of them is the day of receipt. */
export function addBusinessDays(
  from: Temporal.PlainDate,
  count: number,
  isHoliday: IsHoliday,
  week: WorkingWeek = {},
): Temporal.PlainDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, isHoliday, week)) left -= 1
  }
  return day
}
