import { Temporal } from 'temporal-polyfill'
import { done, type Outcome, refused } from '#lib/outcome.ts'

export const daysBeforeReminder = 14
export const daysBeforeClosing = 30
/** A reminder that left yesterday has reminded nobody. */
export const daysAfterReminder = 7

export type Waited = {
  askedOn: Temporal.PlainDate
  remindedOn: Temporal.PlainDate | null
  targetDue: Temporal.PlainDate
  /** Whether the law lets the clock stand still while we wait. */
  standsStill: boolean
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)

/** Where the clock runs on, our own patience must not make us late: the target date ends it, a week at the least after we asked. */
const patience = ({ askedOn, targetDue, standsStill }: Waited, days: number, sooner: number) => {
  const whole = askedOn.add({ days })
  return standsStill
    ? whole
    : later(earlier(whole, targetDue.subtract({ days: sooner })), askedOn.add({ days: 7 - sooner }))
}

export function reminderDue(waited: Waited): Temporal.PlainDate {
  return patience(waited, daysBeforeReminder, daysAfterReminder)
}

/** From when a request may be closed for want of an answer; null before a reminder was sent. */
export function closableFrom(waited: Waited): Temporal.PlainDate | null {
  if (!waited.remindedOn) return null
  return later(patience(waited, daysBeforeClosing, 0), waited.remindedOn.add({ days: daysAfterReminder }))
}

export function mayClose(waited: Waited, today: Temporal.PlainDate): Outcome<null, 'not-reminded' | 'too-early'> {
  const from = closableFrom(waited)
  if (!from) return refused('not-reminded')
  return Temporal.PlainDate.compare(today, from) < 0 ? refused('too-early') : done(null)
}
