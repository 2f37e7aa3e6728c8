import { db, type Reader, type Transaction } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestRow } from './advance.ts'
import { type LateRefusal, lateRefusal } from './late-refusal.ts'
import { reckonRequest } from './reckoning.ts'
import { recordStep } from './record-step.ts'
import { letterLeavesAt } from './settling-time.ts'
import { listClockEntries } from './story-queries.ts'

type Declinable = Pick<RequestRow, 'id' | 'regime' | 'concernsChild'>

/**
 * Whether a letter of that moment would decline this request too late. Keeping an account that was reported as a child's is no refusal: its holder
 * never asked for the deletion.
 */
export async function findLateRefusal(reader: Reader, request: Declinable, at: Date): Promise<LateRefusal | null> {
  if (request.concernsChild) return null
  const today = civilDate(at, operator.timeZone)
  return lateRefusal(reckonRequest(request, await listClockEntries(request, reader), today), today)
}

/** The same for a page that staff decide or approve on: the day that counts is the one on which the letter leaves. */
export function findLateRefusalFor(_staff: Staff<Permission>, request: Declinable, at: Date) {
  return findLateRefusal(db(), request, letterLeavesAt(at))
}

/** A refusal after its own limit is a breach, recorded with the refusal and before it: a row, a line that both sides read, the audit trail. */
export async function recordLateRefusal(
  tx: Transaction,
  { request, late, by, at }: { request: RequestRow; late: LateRefusal; by: Staff<Permission> | System; at: Date },
): Promise<void> {
  const { dueOn, daysLate } = late
  const note = { requestId: request.id, kind: 'late-refusal', dueOn, at } as const
  const written = await tx.insert(clockWarnings).values(note).onConflictDoNothing().returning({ id: clockWarnings.id })
  if (written.length === 0) return
  const detail = { until: dueOn, daysLate }
  await recordStep(tx, { request, by, word: 'refused-late', action: 'request.refused-late', detail, at })
}
