import { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'

/** Promise P14: details are looked over once a year. True when nobody has said within the last year that they are right. */
export function isCheckDue(confirmedOn: Day | null, today: Day): boolean {
  if (confirmedOn === null) return true
  return Temporal.PlainDate.compare(asDate(confirmedOn).add({ years: 1 }), asDate(today)) <= 0
}
