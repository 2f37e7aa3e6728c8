import { civilDate, endOfDay, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { lastDayToUndo } from '#lib/requests/cooling-off.ts'
import { releaseAt } from '#lib/requests/release.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

type Confirming = { kind: RequestKind; targetDue: string; at: Date }

/** What has to be waited for counts from the confirmation, and the due dates from receipt: a wait never moves them. */
export function planConfirmed({ kind, targetDue, at }: Confirming) {
  const confirmedOn = civilDate(at, operator.timeZone)
  const deletion = { confirmedOn, days: operator.coolingOffDays, targetDue, concernsChild: false }
  const lastDay = kind === 'deletion' ? lastDayToUndo(deletion) : null
  return {
    confirmedOn: isoDay(confirmedOn),
    undoUntil: lastDay ? isoDay(lastDay) : null,
    coolingOffEndsAt: lastDay ? endOfDay(lastDay, operator.timeZone) : null,
    releaseAt: kind === 'copy' ? releaseAt({ confirmedAt: at, proofs: ['mailed-link'] }) : null,
  }
}
