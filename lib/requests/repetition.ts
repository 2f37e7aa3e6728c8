import { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import type { RequestKind, RequestState } from './vocabulary.ts'

type Asked = { kind: RequestKind; state: RequestState; receivedOn: Day }

/** Never confirmed, or taken back: nothing came of it, so that it does not count. */
const neverMade: ReadonlySet<RequestState> = new Set(['unconfirmed', 'expired', 'withdrawn'])
/** Nothing was given: Cal. Civ. Code 1798.130(b) and its like count what was provided, not what was asked. */
const nothingGiven: ReadonlySet<RequestState> = new Set([
  'declined',
  'upheld',
  'closed-without-answer',
  'deemed-refused',
])

/**
 * Whether a day lies in the period of so many months that ends with another. A year from 2 November ends on 1 November, so that the same date
 * of the year before is outside.
 */
export function isWithin(months: number, day: Day, last: Day): boolean {
  const end = asDate(last)
  const asked = asDate(day)
  return Temporal.PlainDate.compare(asked, end.subtract({ months })) > 0 && Temporal.PlainDate.compare(asked, end) <= 0
}

export type Repetition = {
  /** Of the same kind before this one, in the rolling twelve months. */
  askedBefore: number
  /** What the law of the person gives free of charge; null where it names no number, or none for this kind. */
  free: { count: number; months: number; givenBefore: number; usedUp: boolean } | null
}

/** How often the same was asked: what staff weigh before they call a request unreasonably repetitive (P20). */
export function countRepetition(
  request: { kind: RequestKind; receivedOn: Day },
  earlier: readonly Asked[],
  { free }: Pick<Regime, 'free'>,
): Repetition {
  const made = earlier.filter(({ kind, state }) => kind === request.kind && !neverMade.has(state))
  const since = (months: number) => made.filter(({ receivedOn }) => isWithin(months, receivedOn, request.receivedOn))
  const askedBefore = since(12).length
  // What the laws give a number of is information, which is the copy.
  if (!free || request.kind !== 'copy') return { askedBefore, free: null }
  const givenBefore = since(free.months).filter(({ state }) => !nothingGiven.has(state)).length
  return { askedBefore, free: { ...free, givenBefore, usedUp: givenBefore >= free.count } }
}
