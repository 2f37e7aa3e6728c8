import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { isUnderReview } from './lifecycle.ts'
import { decidersOf, listUnsettled } from './pending.ts'
import { recordStep } from './record-step.ts'
import { setAside } from './set-aside.ts'
import { hasLeft } from './settling-time.ts'
import { lockByReference } from './start-review.ts'

export type RecallRefusal = 'not-found' | 'nothing-to-recall' | 'too-late' | 'not-yours'

type Recall = { by: Staff<'requests:decide'> | Staff<'requests:approve'>; reference: string; at: Date }

/** Whoever took a decision, first or second, takes it back: while it waits for the second person, and for ten minutes before its letter leaves. */
export async function recallDecision({
  by,
  reference,
  at,
}: Recall): Promise<Outcome<{ reference: string }, RecallRefusal>> {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const rows = isUnderReview(request.state) ? await listUnsettled(tx, request.id) : []
    if (rows.length === 0) return refused(request.decidedAt ? 'too-late' : 'nothing-to-recall')
    if (!decidersOf(rows).has(by.staffId)) return refused('not-yours')
    if (rows.some(({ settlesAt }) => settlesAt !== null && hasLeft(settlesAt, at))) return refused('too-late')
    await setAside(tx, { rows, as: 'recalled', by, at })
    await recordStep(tx, { request, by, word: 'decision-recalled', action: 'request.decision-recalled', at })
    return done({ reference })
  })
}
