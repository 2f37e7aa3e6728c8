import { Temporal } from 'temporal-polyfill'

/** A civil date, or its ISO form 'YYYY-MM-DD' as it comes from the database. */
export type Day = Temporal.PlainDate | string

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The date on the wall calendar of that zone at that instant. Never UTC's, never the server's. */
export function civilDate(at: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
}

export function asDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

/** '2026-12-22' */
export function isoDay(day: Day): string {
  return asDate(day).toString()
}

/** '22 December 2026' */
export function inWords(day: Day): string {
  const date = asDate(day)
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

/** '22 December 2026 at 09:05', on the clocks of that zone. */
export function momentInWords(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return `${inWords(local.toPlainDate())} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** Whole days from one date to another; negative when the second lies before the first. */
export function daysBetween(from: Day, to: Day): number {
  return asDate(from).until(asDate(to), { largestUnit: 'day' }).days
}

export function startOfDay(day: Day, timeZone: string): Date {
  return new Date(asDate(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The last millisecond of that date in that zone: a period that ends on a date ends here. */
export function endOfDay(day: Day, timeZone: string): Date {
  return new Date(startOfDay(asDate(day).add({ days: 1 }), timeZone).getTime() - 1)
}
