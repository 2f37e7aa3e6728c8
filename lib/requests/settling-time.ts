import { civilDate, type Day, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'

/** For so long after the last person needed has decided, any of them can take the decision back; then its letter leaves. */
export const minutesToRecall = 10

export function letterLeavesAt(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + minutesToRecall * 60_000)
}

/** Whether it is too late to recall what settles at that moment. */
export function hasLeft(settlesAt: Date, at: Date): boolean {
  return at >= settlesAt
}

/**
 * What a decision taken now means for the due date, because it answers on the day on which its letter leaves: `late` already, `tips` over it only by these
 * minutes, `last-day`, or nothing to say.
 */
export function dueConsequence(legalDue: Day, at: Date): 'late' | 'tips' | 'last-day' | null {
  const dayOf = (moment: Date) => isoDay(civilDate(moment, operator.timeZone))
  const due = isoDay(legalDue)
  if (dayOf(at) > due) return 'late'
  if (dayOf(letterLeavesAt(at)) > due) return 'tips'
  return dayOf(at) === due ? 'last-day' : null
}
