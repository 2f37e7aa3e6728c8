import { randomUUID } from 'node:crypto'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { mayDecline } from '#lib/requests/grounds.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import { listUnsettled, waitForSecond } from '#lib/requests/pending.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { lockForStaff, reviewIn } from '#lib/requests/start-review.ts'
import { seal } from '#lib/sealing/seal.ts'

export type KeepRefusal = 'not-found' | 'own-data' | 'already-decided' | 'waits-for-second-person'
type Declining = { by: Staff<'requests:decide'>; reference: string; explanation: string; at: Date }

/** The first of two people: the account is no child's, so nothing is deleted and the restriction ends. It waits for the second, like a deletion does. */
export async function declineErasure({
  by,
  reference,
  explanation,
  at,
}: Declining): Promise<Outcome<null, KeepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    if (!request.concernsChild) return refused('not-found')
    if (!isUndecided(request.state)) return refused('already-decided')
    const unsettled = await listUnsettled(tx, request.id)
    if (unsettled.length > 0) return refused(waitForSecond(unsettled) ? 'waits-for-second-person' : 'already-decided')
    const reviewed = await reviewIn(tx, { by, request, at })
    if (!reviewed.ok) return reviewed
    const reason = 'not-required-by-law' as const
    const ground = mayDecline(reason, regimeOf(request), 'deletion')
    const rows = categories.map((category) => {
      const id = randomUUID()
      const words = seal({ table: 'decisions', column: 'explanation', row: id }, explanation)
      return { id, requestId: request.id, category, explanation: words, decidedBy: by.staffId, decidedAt: at }
    })
    const declined = { outcome: 'declined', reason, ground: ground.ok ? ground.value.law : null } as const
    await tx.insert(decisions).values(rows.map((row) => ({ ...row, ...declined })))
    const about = request.subjectId
    await recordAudit(tx, { action: 'child-report.kept-by-first-person', by, about, reference, at })
    return done(null)
  })
}
