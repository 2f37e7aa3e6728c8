import { and, isNull, lte, min } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { logFault } from '#lib/jobs/fault.ts'
import { lockRequest } from './advance.ts'
import { isUnderReview } from './lifecycle.ts'
import { listUnsettled } from './pending.ts'
import { settle } from './settle.ts'
import { hasLeft } from './settling-time.ts'

type Settling = { requestId: string; by: System; at: Date }

/**
 * Lets a decision stand that can no longer be recalled. All of it is one transaction under the request's lock: killed anywhere, nothing
 * happened; run twice at once, the second finds nothing left. A request that was taken back meanwhile has no such rows any more.
 */
export async function settleDecision({ requestId, by, at }: Settling): Promise<boolean> {
  return transaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    const rows = request && isUnderReview(request.state) ? await listUnsettled(tx, requestId) : []
    if (!request || rows.length === 0) return false
    if (rows.some(({ settlesAt }) => settlesAt === null || !hasLeft(settlesAt, at))) return false
    await settle(tx, { request, rows, by, at })
    return true
  })
}

/** All that are due, the oldest first. One that fails is logged and tried again by the next sweep; the others go on. */
export async function settleDecisions(by: System, at: Date): Promise<void> {
  const due = await db()
    .select({ requestId: decisions.requestId })
    .from(decisions)
    .where(and(lte(decisions.settlesAt, at), isNull(decisions.settledAt), isNull(decisions.setAsideAt)))
    .groupBy(decisions.requestId)
    .orderBy(min(decisions.settlesAt))
    .limit(200)
  for (const { requestId } of due)
    await settleDecision({ requestId, by, at }).catch((error) => logFault('decision-not-settled', error))
}
