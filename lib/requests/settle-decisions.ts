import { and, asc, gt, isNull, lte } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
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

function listSettling(at: Date, after: string): Promise<{ id: string }[]> {
  const unsettled = and(isNull(decisions.settledAt), isNull(decisions.setAsideAt))
  return db()
    .selectDistinct({ id: decisions.requestId })
    .from(decisions)
    .where(and(lte(decisions.settlesAt, at), unsettled, gt(decisions.requestId, after)))
    .orderBy(asc(decisions.requestId))
    .limit(rowsOfPage)
}

/** All that are due. */
export async function settleDecisions(by: System, at: Date): Promise<void> {
  const settling = inPages((after) => listSettling(at, after))
  await takeEach('settle-decisions', settling, ({ id }) => settleDecision({ requestId: id, by, at }))
}
