import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisions as decisionRows } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { type LawfulKeep, lawfulKeeps } from '#lib/fulfilment/lawful-keeps.ts'
import { planErasure } from '#lib/fulfilment/plan-erasure.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { advance, type RequestRow } from './advance.ts'
import { type CategoryDecision, wholeOutcome } from './decision-check.ts'
import { decidedLetter, declinedLetter } from './decision-letters.ts'
import type { Addressed } from './letters.ts'
import { regimeOf } from './reckoning.ts'
import { stillWaits } from './still-waits.ts'
import { tellPerson } from './tell-person.ts'

type Settlement = {
  request: RequestRow
  by: Staff<'requests:decide'> | Staff<'requests:approve'>
  decisions: readonly CategoryDecision[]
  at: Date
}

const must = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!outcome.ok) throw new Error(`a settled request does not move: ${outcome.refusal}`)
  return outcome.value
}

async function decline(tx: Transaction, { request, by, decisions, at }: Settlement): Promise<void> {
  const move = { requestId: request.id, event: 'decline', by, at, word: 'declined', set: { decidedAt: at } } as const
  must(await advance(tx, move))
  const recourse = { regime: regimeOf(request), region: request.region }
  const letter = (to: Addressed) => declinedLetter({ ...to, ...recourse, decisions })
  await tellPerson(tx, { request, event: 'decided', letter, at })
}

/**
 * Freezes the plan, and makes the decision say what the plan keeps: where a law keeps records of a category, that category was granted in part
 * and not plainly granted (11 CCR §7022(f): name the exception, delete the rest).
 */
async function keepByLaw(tx: Transaction, request: RequestRow, at: Date): Promise<LawfulKeep[]> {
  const { steps } = await planErasure(tx, { request, at })
  const keeps = lawfulKeeps(steps)
  const categories = [...new Set(keeps.map(({ category }) => category))]
  const granted = and(
    eq(decisionRows.requestId, request.id),
    eq(decisionRows.outcome, 'granted'),
    isNull(decisionRows.setAsideAt),
  )
  if (categories.length > 0)
    await tx
      .update(decisionRows)
      .set({ outcome: 'partly-granted' })
      .where(and(granted, inArray(decisionRows.category, categories)))
  return keeps
}

/** What follows from a decision that stands: the state, the plan of an erasure, its wait, the letter, and work for the worker. */
export async function settle(tx: Transaction, settlement: Settlement): Promise<void> {
  const { request, by, decisions, at } = settlement
  if (wholeOutcome(decisions) === 'declined') return decline(tx, settlement)
  const requestId = request.id
  const deletion = request.kind === 'deletion'
  const word = deletion ? 'approved-by-second-person' : 'decided'
  const decided = must(await advance(tx, { requestId, event: 'decide', by, at, word, set: { decidedAt: at } }))
  const keeps = deletion ? await keepByLaw(tx, decided, at) : []
  const waits = stillWaits(request, at)
  if (waits.undoUntil) {
    const wait = {
      event: 'start-cooling-off',
      word: 'cooling-off-started',
      detail: { until: waits.undoUntil },
    } as const
    must(await advance(tx, { ...wait, requestId, by, at }))
  } else await enqueue(tx, 'carry-out', { requestId })
  const recourse = { regime: regimeOf(request), region: request.region }
  const letter = (to: Addressed) => decidedLetter({ ...to, ...recourse, ...waits, decisions, keeps })
  await tellPerson(tx, { request, event: 'decided', letter, at })
}
