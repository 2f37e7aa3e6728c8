import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { divisionOf } from '#lib/fulfilment/divisible.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import type { RequestRow } from './advance.ts'
import {
  type CategoryDecision,
  checkDecisions,
  type DecisionRefusal,
  type Proposal,
  takesTwo,
  wholeOutcome,
} from './decision-check.ts'
import { findDecisionFacts } from './decision-facts.ts'
import { wishOf } from './details.ts'
import { mayGrant } from './identity-queries.ts'
import { isUndecided } from './lifecycle.ts'
import { concernsOwnData } from './own-data.ts'
import { listUnsettled, waitForSecond } from './pending.ts'
import { regimeOf } from './reckoning.ts'
import { findLateRefusal } from './record-late-refusal.ts'
import { recordStep } from './record-step.ts'
import { scopeOf } from './scope.ts'
import { letterLeavesAt } from './settling-time.ts'
import { lockByReference, reviewIn } from './start-review.ts'

export type DecideRefusal =
  | DecisionRefusal
  | 'not-found'
  | 'identity-not-proved'
  | 'already-decided'
  | 'waits-for-second-person'
  | 'own-data'
  | 'identity-first'
  | 'late-refusal'

type Decision = {
  by: Staff<'requests:decide'>
  reference: string
  proposals: Readonly<Record<string, Proposal>>
  /** Staff know that a refusal comes too late, and that it will be recorded. */
  late?: boolean
  at: Date
}
/** `settlesAt`: when the letter leaves; null while a second person has to look at it. */
export type Decided = { reference: string; settlesAt: Date | null }

type Writing = Pick<Decision, 'by' | 'at'> & {
  request: RequestRow
  decided: CategoryDecision[]
  settlesAt: Date | null
}

async function write(tx: Transaction, { request, by, decided, settlesAt, at }: Writing): Promise<void> {
  const rows = decided.map((decision) => {
    const id = randomUUID()
    const explanation = sealMaybe({ table: 'decisions', column: 'explanation', row: id }, decision.explanation)
    return { ...decision, id, explanation, requestId: request.id, decidedBy: by.staffId, decidedAt: at, settlesAt }
  })
  await tx.insert(decisions).values(rows)
}

async function refusalOf(tx: Transaction, request: RequestRow, by: Decision['by']): Promise<DecideRefusal | null> {
  if (!isUndecided(request.state)) return 'already-decided'
  const unsettled = await listUnsettled(tx, request.id)
  if (unsettled.length > 0) return waitForSecond(unsettled) ? 'waits-for-second-person' : 'already-decided'
  return (await concernsOwnData(tx, by, request.subjectId)) ? 'own-data' : null
}

/**
 * Decides a request category by category, with reasons. A deletion, and whatever declines something, waits for a second person; then, as anything
 * else at once, for the end of the ten minutes in which it can be recalled. Nothing comes of it before (`settleDecision`).
 */
export async function decideRequest(decision: Decision): Promise<Outcome<Decided, DecideRefusal>> {
  const { by, reference, proposals, late = false, at } = decision
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const details = request ? wishOf(request) : null
    if (!request || !details) return refused('not-found')
    const refusal = await refusalOf(tx, request, by)
    if (refusal) return refused(refusal)
    const { kind } = request
    const checked = checkDecisions(
      {
        ...{ regime: regimeOf(request), kind, scope: scopeOf(details), facts: await findDecisionFacts(tx, request) },
        divisionOf: (category) => divisionOf(kind, category),
      },
      proposals,
    )
    if (!checked.ok) return checked
    const whole = wholeOutcome(checked.value)
    if (whole !== 'granted' && !late && (await findLateRefusal(tx, request, letterLeavesAt(at))))
      return refused('late-refusal')
    const grants = whole !== 'declined'
    // Who may have somebody else's mailbox is given nothing; declining for want of proof is all there is to decide here.
    if (grants && request.state === 'checking-identity') return refused('identity-first')
    if (grants && !(await mayGrant(tx, request))) return refused('identity-not-proved')
    const reviewed = await reviewIn(tx, { by, request, at })
    if (!reviewed.ok) return reviewed
    const first = takesTwo(kind, checked.value, operator.declinesTakeTwo)
    const settlesAt = first ? null : letterLeavesAt(at)
    await write(tx, { request, by, decided: checked.value, settlesAt, at })
    const action = first ? 'request.decided-by-first-person' : 'request.decided-by-one-person'
    await recordStep(tx, { request, by, word: 'approved-by-first-person', action, at })
    return done({ reference, settlesAt })
  })
}
