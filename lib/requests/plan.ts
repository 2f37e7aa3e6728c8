import { civilDate, endOfDay, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { regimeFor } from '#lib/regimes/regimes.ts'
import { lastDayToUndo } from './cooling-off.ts'
import { reckonRequest } from './reckoning.ts'
import { releaseAt } from './release.ts'
import type { ProofKind, RequestKind } from './vocabulary.ts'

/** `at` is when it reached us; `enteredAt` when staff wrote it down, where that is later. Without a proof nothing is waited for yet. */
type Asked = { kind: RequestKind; region: string; proof: ProofKind | null; at: Date; enteredAt?: Date }

/** How long a deletion that was confirmed now can be undone. */
export function coolingOffOf({ confirmedAt, targetDue }: { confirmedAt: Date; targetDue: string }) {
  const confirmedOn = civilDate(confirmedAt, operator.timeZone)
  const last = lastDayToUndo({ confirmedOn, days: operator.coolingOffDays, targetDue, concernsChild: false })
  return {
    undoUntil: last ? isoDay(last) : null,
    coolingOffEndsAt: last ? endOfDay(last, operator.timeZone) : null,
  }
}

/** The dates of a request that is received now: its law, its due dates, and what has to be waited for. */
export function planRequest({ kind, region, proof, at, enteredAt = at }: Asked) {
  const receivedOn = civilDate(at, operator.timeZone)
  const regime = regimeFor(region, receivedOn)
  const entries = [
    { kind: 'received', on: isoDay(receivedOn), reason: null },
    { kind: 'acknowledged', on: isoDay(civilDate(enteredAt, operator.timeZone)), reason: null },
  ] as const
  const { legalDue, targetDue } = reckonRequest({ regime: regime.id }, entries)
  const waits = kind === 'deletion' && proof !== null
  const undo = waits ? coolingOffOf({ confirmedAt: enteredAt, targetDue: isoDay(targetDue) }) : null
  return {
    entries,
    regime: regime.id,
    receivedOn: isoDay(receivedOn),
    legalDue: isoDay(legalDue),
    targetDue: isoDay(targetDue),
    undoUntil: undo?.undoUntil ?? null,
    coolingOffEndsAt: undo?.coolingOffEndsAt ?? null,
    releaseAt: kind === 'copy' ? releaseAt({ confirmedAt: enteredAt, proofs: proof ? [proof] : [] }) : null,
  }
}
