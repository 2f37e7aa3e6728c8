import { asDate, type Day, daysBetween } from '#lib/calendar/civil-date.ts'
import type { Reckoning } from './clock.ts'
import type { DueWarning } from './clock-vocabulary.ts'

/** How many days ahead staff are warned. */
export const warningDays = 7
export const lastWarningDays = 2

/** What is noted of a due date on a day; nothing while the clock stands still, and nothing once it is answered. */
export function dueNoteOn(
  { legalDue, answered, pausedSince }: Pick<Reckoning, 'legalDue' | 'answered' | 'pausedSince'>,
  today: Day,
): DueWarning | null {
  return answered || pausedSince ? null : dueWarningOn(legalDue, today)
}

/** The same of any last day. */
export function dueWarningOn(dueOn: Day, today: Day): DueWarning | null {
  const left = daysBetween(asDate(today), asDate(dueOn))
  if (left < 0) return 'breach'
  if (left <= lastWarningDays) return 'two-days'
  return left <= warningDays ? 'seven-days' : null
}
