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

type Taken = { settlesAt: Date | null; decidedAt: Date; approvedAt: Date | null }

/** Whether a decision that can still be recalled was taken, by everybody needed, before the end of that day: an answer on its way, and no silence. */
export function wasTakenBy(rows: readonly Taken[], due: Day): boolean {
  const inTime = ({ settlesAt, decidedAt, approvedAt }: Taken) =>
    settlesAt !== null && isoDay(civilDate(approvedAt ?? decidedAt, operator.timeZone)) <= isoDay(due)
  return rows.length > 0 && rows.every(inTime)
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
