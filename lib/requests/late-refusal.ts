import { asDate, type Day, daysBetween, inWords, isoDay } from '#lib/calendar/civil-date.ts'
import type { Reckoning } from './clock.ts'

export type LateRefusal = { dueOn: string; daysLate: number }

/**
 * Whether a refusal today comes too late: GDPR 12(4) gives a month to refuse, which an extension does not move; elsewhere the due date is the limit.
 * Null while there is time. Staff confirm a late one; it is recorded and said in the letter.
 */
export function lateRefusal({ refusalDue }: Pick<Reckoning, 'refusalDue'>, today: Day): LateRefusal | null {
  const daysLate = daysBetween(refusalDue, asDate(today))
  return daysLate > 0 ? { dueOn: isoDay(refusalDue), daysLate } : null
}

/** For the letter and the page. */
export function lateRefusalSentence({ dueOn }: LateRefusal): string {
  return `We are late: the last day to decline was ${inWords(dueOn)}. We are sorry; we have recorded it, and you can complain about that too.`
}

export const lateRefusalLabel = 'We are late; record it as a breach'

/** To staff who decline without having said that they know. */
export const lateRefusalUnconfirmed = `The last day to decline has passed. Grant it, or tick “${lateRefusalLabel}”. You do not see it? Load the page again.`
