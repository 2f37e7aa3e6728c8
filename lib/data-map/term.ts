import { type SQL, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'
import { Temporal } from 'temporal-polyfill'
import { asDate, civilDate, type Day, isoDay, startOfDay } from '#lib/calendar/civil-date.ts'

/**
 * For how long something is kept. With a `column` the term ends by itself: the purge finds the rows by that date.
 * `year-end` counts whole years from the end of the calendar year. A column is a civil date or a moment; an expression gives a civil date.
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

const isMoment = (column: PgColumn | SQL): column is PgColumn =>
  column instanceof PgColumn && column.getSQLType().startsWith('timestamp')

/** Rows whose term had ended by that moment, on the calendar of that zone: never on that of the database session. Undefined: it does not end by itself. */
export function hasEnded(term: Term, at: Date, timeZone: string): SQL | undefined {
  const { column } = term
  if (!column) return undefined
  if (term.kind === 'until') return sql`${column} < ${at.toISOString()}::timestamptz`
  const first = firstDayKept(term, civilDate(at, timeZone))
  if (!first) return undefined
  return isMoment(column)
    ? sql`${column} < ${startOfDay(first, timeZone).toISOString()}::timestamptz`
    : sql`${column} < ${first}::date`
}

/** The civil date of a term's column, as text. */
export function dayOf(column: PgColumn | SQL, timeZone: string): SQL {
  return isMoment(column) ? sql`(${column} at time zone ${timeZone})::date` : sql`(${column})::date`
}
