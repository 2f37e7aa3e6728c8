import { asDate, type Day, daysBetween } from '#lib/calendar/civil-date.ts'
import type { Reckoning } from './clock.ts'
import type { DueNote } from './vocabulary.ts'

/** How many days ahead staff are warned. */
export const warningDays = 7
const lastWarningDays = 2

/** What is noted of a due date on a day; nothing while the clock stands still, and nothing once it is answered. */
export function dueNoteOn(
  { legalDue, answered, pausedSince }: Pick<Reckoning, 'legalDue' | 'answered' | 'pausedSince'>,
  today: Day,
): Exclude<DueNote, 'late-refusal'> | null {
  if (answered || pausedSince) return null
  const left = daysBetween(asDate(today), legalDue)
  if (left < 0) return 'breach'
  if (left <= lastWarningDays) return 'two-days'
  return left <= warningDays ? 'seven-days' : null
}
