import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { wholeOutcome } from './decision-check.ts'
import { isUnderReview } from './lifecycle.ts'
import { concernsOwnData } from './own-data.ts'
import { listUnsettled, markOf, waitForSecond } from './pending.ts'
import { findLateRefusal } from './record-late-refusal.ts'
import { recordStep } from './record-step.ts'
import { letterLeavesAt } from './settling-time.ts'
import { lockByReference } from './start-review.ts'

export type SecondRefusal = 'not-found' | 'nothing-waits' | 'same-person' | 'own-data'
export type ApproveRefusal = SecondRefusal | 'decided-anew' | 'late-refusal'

type Second = { by: Staff<'requests:approve'>; reference: string }
/** `seen`: the first decision that the page showed. `late`: the approver knows that a refusal comes too late, and that it will be recorded. */
type Approval = Second & { seen: string; late?: boolean; at: Date }

/** The request and the first person's rows, held; refused to whoever wrote them, and to whom they are about. */
export async function takePending(tx: Transaction, { by, reference }: Second) {
  const request = await lockByReference(tx, reference)
  if (!request) return refused('not-found')
  const rows = isUnderReview(request.state) ? await listUnsettled(tx, request.id) : []
  if (!waitForSecond(rows)) return refused('nothing-waits')
  if (rows.some((row) => row.decidedBy === by.staffId)) return refused('same-person')
  if (await concernsOwnData(tx, by, request.subjectId)) return refused('own-data')
  return done({ request, rows })
}

/** The second person's yes to a decision that takes two: never the same person as the first. Its letter leaves when it can no longer be recalled. */
export async function approveDecision(
  approval: Approval,
): Promise<Outcome<{ reference: string; settlesAt: Date }, ApproveRefusal>> {
  const { by, reference, seen, late = false, at } = approval
  return transaction(async (tx) => {
    const pending = await takePending(tx, approval)
    if (!pending.ok) return pending
    const { request, rows } = pending.value
    if (markOf(rows) !== seen) return refused('decided-anew')
    const settlesAt = letterLeavesAt(at)
    if (wholeOutcome(rows) !== 'granted' && !late && (await findLateRefusal(tx, request, settlesAt)))
      return refused('late-refusal')
    const ids = rows.map(({ id }) => id)
    await tx
      .update(decisions)
      .set({ approvedBy: by.staffId, approvedAt: at, settlesAt })
      .where(and(eq(decisions.requestId, request.id), inArray(decisions.id, ids)))
    const step = { word: 'approved-by-second-person', action: 'request.decided-by-second-person' } as const
    await recordStep(tx, { ...step, request, by, at })
    return done({ reference, settlesAt })
  })
}
