import type { Transaction } from '#db/client.ts'
import type { Staff } from '#lib/auth/actor.ts'
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

/** What follows from a decision that stands: the state, the plan of an erasure, its wait, the letter, and work for the worker. */
export async function settle(tx: Transaction, settlement: Settlement): Promise<void> {
  const { request, by, decisions, at } = settlement
  if (wholeOutcome(decisions) === 'declined') return decline(tx, settlement)
  const requestId = request.id
  const deletion = request.kind === 'deletion'
  const word = deletion ? 'approved-by-second-person' : 'decided'
  const decided = must(await advance(tx, { requestId, event: 'decide', by, at, word, set: { decidedAt: at } }))
  if (deletion) await planErasure(tx, { request: decided, at })
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
  const letter = (to: Addressed) => decidedLetter({ ...to, ...recourse, ...waits, decisions })
  await tellPerson(tx, { request, event: 'decided', letter, at })
}
