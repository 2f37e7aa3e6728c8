import type { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'
import { addPeriod } from './periods.ts'
import { days, months, type Period, type Regime } from './regime.ts'
import type { RegimeId } from './vocabulary.ts'

/**
 * How long one may appeal against our answer. The laws that know an appeal ask for "a reasonable period" and name no days
 * (Va. Code 59.1-577(C), Tex. Bus. & Com. Code 541.053), the others leave it to us: this is our own promise to everybody.
 */
export const appealPromise = days(90)

/** Until when an authority takes a complaint about an answer, where a law or the authority itself says so. */
const complaintPeriods: Partial<Record<RegimeId, Period>> = {
  // The ICO asks for a complaint within three months of the last contact that mattered.
  'uk-gdpr': months(3),
  // PIPEDA s. 11(3).
  'ca-pipeda': months(6),
  // P-39.1 s. 43.
  'ca-qc': days(30),
  // Privacy Act 1988 s. 41(1)(c).
  'au-app': months(12),
}

/** Where nobody names a period we reckon with a year, so that what a complaint may need is still there. */
const usual = months(12)

/** The authority's own period; null where none is named, and a letter therefore says none. */
export const complaintPeriodOf = ({ id }: Pick<Regime, 'id'>): Period | null => complaintPeriods[id] ?? null

const noHolidays = () => false
const after = (from: Day, period: Period) => addPeriod(asDate(from), period, noHolidays)
const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (one.until(other).sign > 0 ? other : one)

/** The last day for an appeal against an answer of that day. */
export function lastDayToAppeal(answeredOn: Day): Temporal.PlainDate {
  return after(answeredOn, appealPromise)
}

/** The last day for a complaint to the authority about an answer of that day. */
export function lastDayToComplain(regime: Pick<Regime, 'id'>, answeredOn: Day): Temporal.PlainDate {
  return after(answeredOn, complaintPeriodOf(regime) ?? usual)
}

type Answered = {
  regime: Pick<Regime, 'id'>
  /** The day on which the request ended. */
  answeredOn: Day
  /** The day on which an appeal against it was decided: the authority's period begins anew. */
  appealDecidedOn?: Day | null
}

/** The last day on which anything can still be done about our answer: the appeal, then the authority. */
export function recourseEnds({ regime, answeredOn, appealDecidedOn }: Answered): Temporal.PlainDate {
  if (appealDecidedOn) return later(lastDayToComplain(regime, answeredOn), lastDayToComplain(regime, appealDecidedOn))
  return later(lastDayToAppeal(answeredOn), lastDayToComplain(regime, answeredOn))
}
