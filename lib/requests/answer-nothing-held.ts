import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, type RequestRow } from './advance.ts'
import { openDetails } from './details.ts'
import { holdsNothing } from './identity-queries.ts'
import { isUndecided } from './lifecycle.ts'
import { listUnsettled } from './pending.ts'
import { scopeOf } from './scope.ts'
import { lockForStaff, reviewIn } from './start-review.ts'

export type NothingHeldRefusal = 'not-found' | 'own-data' | 'already-decided' | 'something-held'

type Answering = { by: Staff<'requests:decide'>; reference: string; at: Date }

async function grantAll(tx: Transaction, request: RequestRow, { by, at }: Answering): Promise<boolean> {
  const details = openDetails('requests', request)
  if (!details) return false
  const granted = { outcome: 'granted', requestId: request.id, decidedBy: by.staffId, decidedAt: at } as const
  const standing = { settlesAt: at, settledAt: at } as const
  await tx
    .insert(decisions)
    .values(scopeOf(details).map((category) => ({ ...granted, ...standing, id: randomUUID(), category })))
  return true
}

/**
 * "We hold none": what somebody asks who is unknown to us is granted, with an empty result. Nothing is given out or deleted, so that no proof and no
 * second person is asked for. The worker looks once more before it answers.
 */
export async function answerNothingHeld(
  answering: Answering,
): Promise<Outcome<{ reference: string }, NothingHeldRefusal>> {
  const { by, reference, at } = answering
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    if (!isUndecided(request.state) || (await listUnsettled(tx, request.id)).length > 0)
      return refused('already-decided')
    if (!(await holdsNothing(tx, request.subjectId))) return refused('something-held')
    const reviewed = await reviewIn(tx, { by, request, at })
    if (!reviewed.ok) return reviewed
    if (!(await grantAll(tx, request, answering))) return refused('not-found')
    // Nothing to hold back and nothing to undo.
    const set = { decidedAt: at, releaseAt: request.kind === 'copy' ? at : null, coolingOffEndsAt: null }
    const detail = { found: 'nothing' }
    const moved = await advance(tx, { requestId: request.id, event: 'decide', by, at, word: 'decided', detail, set })
    if (!moved.ok) return refused('already-decided')
    await enqueue(tx, 'carry-out', { requestId: request.id })
    return done({ reference })
  })
}
