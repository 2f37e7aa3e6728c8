import type { Transaction } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestRow } from './advance.ts'
import { type LateRefusal, lateRefusal } from './late-refusal.ts'
import { reckonRequest } from './reckoning.ts'
import { recordStep } from './record-step.ts'
import { listClockEntries } from './story-queries.ts'

type By = Staff<'requests:decide'> | Staff<'requests:approve'>

/** Whether declining this request now would be late. The caller holds the request. */
export async function findLateRefusal(tx: Transaction, request: RequestRow, at: Date): Promise<LateRefusal | null> {
  const today = civilDate(at, operator.timeZone)
  return lateRefusal(reckonRequest(request, await listClockEntries(request, tx), today), today)
}

/** A refusal after its own limit is a breach, recorded with the refusal and before it: a row, a line that both sides read, the audit trail. */
export async function recordLateRefusal(
  tx: Transaction,
  { request, late, by, at }: { request: RequestRow; late: LateRefusal; by: By; at: Date },
): Promise<void> {
  const { dueOn, daysLate } = late
  const note = { requestId: request.id, kind: 'late-refusal', dueOn, at } as const
  const written = await tx.insert(clockWarnings).values(note).onConflictDoNothing().returning({ id: clockWarnings.id })
  if (written.length === 0) return
  const detail = { until: dueOn, daysLate }
  await recordStep(tx, { request, by, word: 'refused-late', action: 'request.refused-late', detail, at })
}
