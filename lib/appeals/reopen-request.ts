import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { clockEntries } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { reckonRequest } from '#lib/requests/reckoning.ts'
import { listClockEntriesIn } from './clock-lines.ts'

/** The plan of an erasure belongs to the decision that is set aside; its totals stay in the timeline, its receipt with the person. */
async function dropPlan(tx: Transaction, requestId: string): Promise<void> {
  const [plan] = await tx.select({ id: erasures.id }).from(erasures).where(eq(erasures.requestId, requestId))
  if (!plan) return
  await tx.delete(erasureSteps).where(eq(erasureSteps.erasureId, plan.id))
  await tx.delete(erasures).where(eq(erasures.id, plan.id))
}

/** Puts a request whose appeal succeeded under review again: the old decisions count for nothing, and the clock says by when it is answered now. */
export async function reopenRequest(
  tx: Transaction,
  { request, by, at }: { request: RequestRow; by: Staff<'appeals:decide'>; at: Date },
): Promise<RequestRow> {
  const { id: requestId } = request
  await dropPlan(tx, requestId)
  const on = isoDay(civilDate(at, operator.timeZone))
  await tx.insert(clockEntries).values({ requestId, kind: 'overturned', on, reason: null, at })
  const { legalDue, targetDue } = reckonRequest(request, await listClockEntriesIn(tx, requestId))
  const dates = { legalDue: isoDay(legalDue), targetDue: isoDay(targetDue) }
  const move = { requestId, event: 'reopen', word: 'review-reopened', detail: { until: dates.legalDue } } as const
  const moved = await advance(tx, { ...move, set: { ...dates, decidedAt: null }, held: request, by, at })
  if (!moved.ok) throw new Error(`an appeal that succeeded did not reopen its request: ${moved.refusal}`)
  return moved.value
}
