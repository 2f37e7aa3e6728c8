import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import type { RequestRow } from './advance.ts'
import {
  type CategoryDecision,
  checkDecisions,
  type DecisionRefusal,
  type Proposal,
  wholeOutcome,
} from './decision-check.ts'
import { openDetails } from './details.ts'
import { mayGrant } from './identity-queries.ts'
import { listPending } from './pending.ts'
import { regimeOf } from './reckoning.ts'
import { recordStep } from './record-step.ts'
import { scopeOf } from './scope.ts'
import { settle } from './settle.ts'
import { isUndecided, lockByReference, reviewIn } from './start-review.ts'

export type DecideRefusal =
  | DecisionRefusal
  | 'not-found'
  | 'identity-not-proved'
  | 'already-decided'
  | 'waits-for-second-person'

type Decision = {
  by: Staff<'requests:decide'>
  reference: string
  proposals: Readonly<Record<string, Proposal>>
  at: Date
}

async function write(
  tx: Transaction,
  request: RequestRow,
  by: Staff<'requests:decide'>,
  decided: CategoryDecision[],
  at: Date,
) {
  const rows = decided.map((decision) => {
    const id = randomUUID()
    const explanation = sealMaybe({ table: 'decisions', column: 'explanation', row: id }, decision.explanation)
    return { ...decision, id, explanation, requestId: request.id, decidedBy: by.staffId, decidedAt: at }
  })
  await tx.insert(decisions).values(rows)
}

/**
 * Decides a request category by category, with reasons. What is granted of a deletion waits for a second person; declining one deletes
 * nothing and can be appealed, so it stands at once, like every other decision.
 */
export async function decideRequest({
  by,
  reference,
  proposals,
  at,
}: Decision): Promise<Outcome<{ reference: string; waits: boolean }, DecideRefusal>> {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const details = request ? openDetails('requests', request) : null
    if (!request || !details) return refused('not-found')
    if (!isUndecided(request.state)) return refused('already-decided')
    if ((await listPending(tx, request.id)).length > 0) return refused('waits-for-second-person')
    const asked = { regime: regimeOf(request), kind: request.kind, scope: scopeOf(details) }
    const checked = checkDecisions(asked, proposals)
    if (!checked.ok) return checked
    if (wholeOutcome(checked.value) !== 'declined' && !(await mayGrant(tx, request)))
      return refused('identity-not-proved')
    const reviewed = await reviewIn(tx, { by, request, at })
    if (!reviewed.ok) return reviewed
    await write(tx, request, by, checked.value, at)
    if (request.kind === 'deletion' && wholeOutcome(checked.value) !== 'declined') {
      const word = 'approved-by-first-person'
      await recordStep(tx, { request, by, word, action: 'request.decided-by-first-person', at })
      return done({ reference, waits: true })
    }
    await settle(tx, { request: reviewed.value, by, decisions: checked.value, at })
    return done({ reference, waits: false })
  })
}
