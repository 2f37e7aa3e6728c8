import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { listPending, markOf } from './pending.ts'
import { settle } from './settle.ts'
import { lockByReference } from './start-review.ts'

export type SecondRefusal = 'not-found' | 'nothing-waits' | 'same-person'
export type ApproveRefusal = SecondRefusal | 'decided-anew'

type Second = { by: Staff<'requests:approve'>; reference: string }
/** `seen`: the first decision that the page showed. */
type Approval = Second & { seen: string; at: Date }

/** The request and the first person's rows, held; refused to whoever wrote them. */
export async function takePending(tx: Transaction, { by, reference }: Second) {
  const request = await lockByReference(tx, reference)
  if (!request) return refused('not-found')
  const rows = request.state === 'in-review' ? await listPending(tx, request.id) : []
  if (rows.length === 0) return refused('nothing-waits')
  if (rows.some((row) => row.decidedBy === by.staffId)) return refused('same-person')
  return done({ request, rows })
}

/** The second person's yes to a deletion: never the same person as the first. */
export async function approveDeletion(approval: Approval): Promise<Outcome<{ reference: string }, ApproveRefusal>> {
  const { by, reference, seen, at } = approval
  return transaction(async (tx) => {
    const pending = await takePending(tx, approval)
    if (!pending.ok) return pending
    const { request, rows } = pending.value
    if (markOf(rows) !== seen) return refused('decided-anew')
    const ids = rows.map(({ id }) => id)
    await tx
      .update(decisions)
      .set({ approvedBy: by.staffId, approvedAt: at })
      .where(and(eq(decisions.requestId, request.id), inArray(decisions.id, ids)))
    const decided = rows.map((row) => ({
      ...row,
      explanation: unsealMaybe({ table: 'decisions', column: 'explanation', row: row.id }, row.explanation),
    }))
    await settle(tx, { request, by, decisions: decided, at })
    return done({ reference })
  })
}
