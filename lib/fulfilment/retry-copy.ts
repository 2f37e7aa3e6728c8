import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyParts, copyPreparations } from '#db/schema/copies.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance } from '#lib/requests/advance.ts'
import { lockByReference } from '#lib/requests/start-review.ts'

export type RetryRefusal = 'not-found' | 'nothing-failed'

type Retrying = { by: Staff<'requests:decide'>; reference: string; at: Date }

/** The parts that are not done begin at their first try, at once. */
async function startPartsAgain(tx: Transaction, requestId: string): Promise<string[]> {
  const open = tx
    .select({ id: copyPreparations.id })
    .from(copyPreparations)
    .where(and(eq(copyPreparations.requestId, requestId), isNull(copyPreparations.finishedAt)))
  const again = await tx
    .update(copyParts)
    .set({ state: 'waiting', attempts: 0, nextTryAt: null })
    .where(and(inArray(copyParts.preparationId, open), ne(copyParts.state, 'done')))
    .returning({ category: copyParts.category })
  return again.map(({ category }) => category)
}

/** Staff have mended what stood in the way of a copy: its missing parts are gathered again, and the request says so. */
export async function retryCopy({ by, reference, at }: Retrying): Promise<Outcome<null, RetryRefusal>> {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    if (request.kind !== 'copy' || request.state !== 'delayed-by-us') return refused('nothing-failed')
    const { id: requestId, subjectId } = request
    const moved = await advance(tx, { requestId, event: 'carry-out', by, at, word: 'retried' })
    if (!moved.ok) return refused('nothing-failed')
    const parts = await startPartsAgain(tx, requestId)
    const detail = { categories: parts.sort().join(' ') }
    await recordAudit(tx, { action: 'copy.retried', by, about: subjectId, reference, detail, at })
    await enqueue(tx, 'carry-out', { requestId })
    return done(null)
  })
}
