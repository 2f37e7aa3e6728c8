import { asDate, type Day, daysBetween } from '#lib/calendar/civil-date.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { daysWithoutReason, mostMonthsAgo } from './vocabulary.ts'

export type DayRefusal = 'in-future' | 'too-old' | 'reason-needed'

/** The day a request was received is not the day it is entered, and the clock runs from the first (GDPR 12(3)): so that one may not be chosen freely. */
export function checkReceiptDay(of: { receivedOn: Day; today: Day; reason: string | null }): Outcome<Day, DayRefusal> {
  const { receivedOn, today, reason } = of
  const ago = daysBetween(receivedOn, today)
  if (ago < 0) return refused('in-future')
  if (daysBetween(asDate(today).subtract({ months: mostMonthsAgo }), receivedOn) < 0) return refused('too-old')
  return ago > daysWithoutReason && !reason?.trim() ? refused('reason-needed') : done(receivedOn)
}
