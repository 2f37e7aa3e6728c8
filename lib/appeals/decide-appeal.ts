import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { shortestExplanation } from '#lib/requests/decision-check.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { seal } from '#lib/sealing/seal.ts'
import { findOpenAppeal } from './find-appeals.ts'
import { whyNotImpartial } from './impartial.ts'
import { appealOverturnedLetter, appealUpheldLetter } from './letters.ts'
import { type Lost, whyOnlyKept } from './lost-wish.ts'
import { reopenRequest } from './reopen-request.ts'
import type { AppealDecision } from './vocabulary.ts'

export type DecideAppealRefusal =
  | 'not-found'
  | 'already-decided'
  | 'took-part'
  | 'own-data'
  | 'explanation-too-short'
  | Lost

type Deciding = {
  reference: string
  outcome: AppealDecision
  explanation: string
  by: Staff<'appeals:decide'>
  at: Date
}

type Settled = { request: RequestRow; appealId: string; explanation: string; by: Deciding['by']; at: Date }

async function moveOn(tx: Transaction, request: RequestRow, event: 'uphold' | 'overturn', { by, at }: Settled) {
  const word = event === 'uphold' ? 'appeal-upheld' : 'appeal-overturned'
  // Kept, the decision on the appeal is our last answer: the record is kept from then (11 CCR §7101).
  const set = event === 'uphold' ? { endedAt: at } : {}
  const moved = await advance(tx, { requestId: request.id, event, word, set, held: request, by, at })
  if (!moved.ok) throw new Error(`an open appeal does not move: ${moved.refusal}`)
  return moved.value
}

async function uphold(tx: Transaction, settled: Settled): Promise<void> {
  const { request, appealId, explanation, at } = settled
  await moveOn(tx, request, 'uphold', settled)
  const about = { regime: regimeOf(request), region: request.region, explanation }
  const event = `appeal:${appealId}:upheld`
  await tellPerson(tx, { request, event, letter: (to) => appealUpheldLetter({ ...to, ...about }), at })
}

async function overturn(tx: Transaction, settled: Settled): Promise<void> {
  const { request, appealId, explanation, by, at } = settled
  const overturned = await moveOn(tx, request, 'overturn', settled)
  const { legalDue: dueOn } = await reopenRequest(tx, { request: overturned, by, at })
  const about = { regime: regimeOf(request), region: request.region, explanation, dueOn }
  const event = `appeal:${appealId}:overturned`
  await tellPerson(tx, { request, event, letter: (to) => appealOverturnedLetter({ ...to, ...about }), at })
}

/**
 * Decides an appeal, with an explanation in writing: by somebody who neither decided nor approved nor sent back before (Va. Code 59.1-577(C)
 * and its like ask for a second look, and a second look by the same eyes is none). Of two who decide at once one wins.
 */
export async function decideAppeal(
  deciding: Deciding,
): Promise<Outcome<{ reference: string; outcome: AppealDecision }, DecideAppealRefusal>> {
  const { reference, outcome, by, at } = deciding
  const explanation = deciding.explanation.trim()
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const appeal = request.state === 'appealed' ? await findOpenAppeal(tx, request.id) : undefined
    if (!appeal) return refused('already-decided')
    const why = await whyNotImpartial(tx, by, request)
    if (why) return refused(why)
    if (explanation.length < shortestExplanation) return refused('explanation-too-short')
    const erased = !(await lockPerson(tx, request.subjectId))
    const lost = outcome === 'overturned' && (await whyOnlyKept(tx, request, erased))
    if (lost) return refused(lost)
    const sealed = seal({ table: 'appeals', column: 'explanation', row: appeal.id }, explanation)
    const decided = { outcome, explanation: sealed, decidedBy: by.staffId, decidedAt: at }
    await tx.update(appeals).set(decided).where(eq(appeals.id, appeal.id))
    const settled = { request, appealId: appeal.id, explanation, by, at }
    await (outcome === 'upheld' ? uphold(tx, settled) : overturn(tx, settled))
    return done({ reference, outcome })
  })
}
