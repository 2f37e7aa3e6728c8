import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { Temporal } from 'temporal-polyfill'
import { asDate, type Day, isoDay } from '#lib/calendar/civil-date.ts'

/**
 * For how long something is kept. With a `column` the term ends by itself: the purge finds the rows by that date.
 * `year-end` counts whole years from the end of the calendar year.
 */
export type Term =
  | { kind: 'months'; months: number; from: string; column?: PgColumn | SQL }
  | { kind: 'year-end'; years: number; from: string; column: PgColumn | SQL }
  | { kind: 'until'; until: string; column?: PgColumn | SQL }

export const months = (count: number, from: string, column?: PgColumn | SQL): Term => ({
  kind: 'months',
  months: count,
  from,
  column,
})
export const yearsAfterYearEnd = (count: number, from: string, column: PgColumn | SQL): Term => ({
  kind: 'year-end',
  years: count,
  from,
  column,
})
export const asLongAs = (until: string): Term => ({ kind: 'until', until })
/** Each row says itself when it ends. */
export const endsAt = (column: PgColumn | SQL, until: string): Term => ({ kind: 'until', until, column })

export function termWords(term: Term): string {
  if (term.kind === 'until') return `Until ${term.until}`
  if (term.kind === 'months') return `${term.months} months after ${term.from}`
  return `${term.years} years after the end of the year of ${term.from}`
}

/** The last day on which something of this day is kept, or null when no date can be reckoned from it. */
export function lastDay(term: Term, from: Day): string | null {
  const day = asDate(from)
  if (term.kind === 'until') return null
  if (term.kind === 'months') return isoDay(day.add({ months: term.months }))
  return isoDay(Temporal.PlainDate.from({ year: day.year + term.years, month: 12, day: 31 }))
}

/** Rows dated before this day have reached the end of their term. */
export function firstDayKept(term: Term, today: Day): string | null {
  const day = asDate(today)
  if (term.kind === 'until') return null
  if (term.kind === 'months') return isoDay(day.subtract({ months: term.months }))
  return isoDay(Temporal.PlainDate.from({ year: day.year - term.years, month: 1, day: 1 }))
}
