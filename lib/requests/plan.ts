import { civilDate, endOfDay, isoDay } from '#lib/calendar/civil-date.ts'
import { holidayCheck } from '#lib/calendar/holidays.ts'
import { nextWorkingDay } from '#lib/calendar/working-days.ts'
import { operator } from '#lib/operator.ts'
import { regimeFor } from '#lib/regimes/regimes.ts'
import { lastDayToUndo } from './cooling-off.ts'
import { reckonRequest } from './reckoning.ts'
import { releaseAt } from './release.ts'
import type { ProofKind, RequestKind } from './vocabulary.ts'

type Asked = {
  kind: RequestKind
  region: string
  /** Null: nobody has shown anything yet, so nothing is waited for. */
  proof: ProofKind | null
  /** As soon as possible, and without a wait (promise P21). */
  concernsChild?: boolean
  /** When it reached us. */
  at: Date
  /** When staff wrote it down, where that is later. */
  enteredAt?: Date
}

type Confirmed = { confirmedAt: Date; targetDue: string; concernsChild?: boolean }

/** How long a deletion that was confirmed now can be undone. */
export function coolingOffOf({ confirmedAt, targetDue, concernsChild = false }: Confirmed) {
  const confirmedOn = civilDate(confirmedAt, operator.timeZone)
  const last = lastDayToUndo({ confirmedOn, days: operator.coolingOffDays, targetDue, concernsChild })
  return {
    undoUntil: last ? isoDay(last) : null,
    coolingOffEndsAt: last ? endOfDay(last, operator.timeZone) : null,
  }
}

/** The dates of a request that is received now: its law, its due dates, and what has to be waited for. */
export function planRequest({ kind, region, proof, concernsChild = false, at, enteredAt = at }: Asked) {
  const receivedOn = civilDate(at, operator.timeZone)
  const regime = regimeFor(region, receivedOn)
  const entries = [
    { kind: 'received', on: isoDay(receivedOn), reason: null },
    { kind: 'acknowledged', on: isoDay(civilDate(enteredAt, operator.timeZone)), reason: null },
  ] as const
  const { legalDue, targetDue } = reckonRequest({ regime: regime.id }, entries)
  const waits = kind === 'deletion' && proof !== null
  const undo = waits ? coolingOffOf({ confirmedAt: enteredAt, targetDue: isoDay(targetDue), concernsChild }) : null
  return {
    entries,
    regime: regime.id,
    receivedOn: isoDay(receivedOn),
    legalDue: isoDay(legalDue),
    targetDue: isoDay(concernsChild ? nextWorkingDay(receivedOn, holidayCheck(operator.establishment)) : targetDue),
    undoUntil: undo?.undoUntil ?? null,
    coolingOffEndsAt: undo?.coolingOffEndsAt ?? null,
    releaseAt: kind === 'copy' ? releaseAt({ confirmedAt: enteredAt, proofs: proof ? [proof] : [] }) : null,
  }
}
