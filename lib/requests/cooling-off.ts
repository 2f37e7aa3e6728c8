import { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'

interface CoolingOffOf {
  /** The day on which the person confirmed the deletion, on the company's calendar. */
  confirmedOn: Day
  /** `operator.coolingOffDays`: 0 to 30. */
  days: number
  /** Of the request's clock: execution has to meet it. */
  targetDue: Day
  /** The person asked not to wait. */
  waivedOn?: Day | null
  /** Information of a child goes as soon as possible, without any wait. */
  concernsChild: boolean
}

/**
 * The last day on which a deletion can be undone, or null when there is no waiting. It ends the day before the target
 * date at the latest, so that the deletion is carried out by then.
 */
export function lastDayToUndo(of: CoolingOffOf): Temporal.PlainDate | null {
  if (of.concernsChild || of.waivedOn || of.days <= 0) return null
  const confirmedOn = asDate(of.confirmedOn)
  const whole = confirmedOn.add({ days: of.days })
  const latest = asDate(of.targetDue).subtract({ days: 1 })
  const last = Temporal.PlainDate.compare(whole, latest) <= 0 ? whole : latest
  return Temporal.PlainDate.compare(last, confirmedOn) > 0 ? last : null
}

/** Whether the wait is over on that day. The last day to undo belongs to the person until its end. */
export function coolingOffIsOver(of: CoolingOffOf, on: Day): boolean {
  const last = lastDayToUndo(of)
  return last === null || Temporal.PlainDate.compare(asDate(on), last) > 0
}
