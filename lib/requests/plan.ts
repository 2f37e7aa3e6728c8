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
  proof: ProofKind
  /** As soon as possible, and without a wait (promise P21). */
  concernsChild?: boolean
  at: Date
}

/** The dates of a request that is received now: its law, its due dates, and what has to be waited for. */
export function planRequest({ kind, region, proof, concernsChild = false, at }: Asked) {
  const receivedOn = civilDate(at, operator.timeZone)
  const regime = regimeFor(region, receivedOn)
  const entries = [
    { kind: 'received', on: isoDay(receivedOn), reason: null },
    { kind: 'acknowledged', on: isoDay(receivedOn), reason: null },
  ] as const
  const { legalDue, targetDue } = reckonRequest({ regime: regime.id }, entries)
  const deletion = { confirmedOn: receivedOn, days: operator.coolingOffDays, targetDue, concernsChild }
  const lastDay = kind === 'deletion' ? lastDayToUndo(deletion) : null
  return {
    entries,
    regime: regime.id,
    receivedOn: isoDay(receivedOn),
    legalDue: isoDay(legalDue),
    targetDue: isoDay(concernsChild ? nextWorkingDay(receivedOn, holidayCheck(operator.establishment)) : targetDue),
    undoUntil: lastDay ? isoDay(lastDay) : null,
    coolingOffEndsAt: lastDay ? endOfDay(lastDay, operator.timeZone) : null,
    releaseAt: kind === 'copy' ? releaseAt({ confirmedAt: at, proofs: [proof] }) : null,
  }
}
