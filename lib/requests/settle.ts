import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisions as decisionRows } from '#db/schema/requests.ts'
import type { System } from '#lib/auth/actor.ts'
import { type LawfulKeep, lawfulKeeps } from '#lib/fulfilment/lawful-keeps.ts'
import { planErasure } from '#lib/fulfilment/plan-erasure.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { advance, type RequestRow } from './advance.ts'
import { type CategoryDecision, wholeOutcome } from './decision-check.ts'
import { decidedLetter, declinedLetter } from './decision-letters.ts'
import { holdForRecourse } from './hold-for-recourse.ts'
import type { LateRefusal } from './late-refusal.ts'
import type { Addressed } from './letters.ts'
import { type DecisionRow, markOf, openExplanation } from './pending.ts'
import { regimeOf } from './reckoning.ts'
import { findLateRefusal, recordLateRefusal } from './record-late-refusal.ts'
import { stillWaits } from './still-waits.ts'
import { tellPerson } from './tell-person.ts'

type Settlement = { request: RequestRow; rows: readonly DecisionRow[]; by: System; at: Date }
type Settled = Settlement & { decisions: readonly CategoryDecision[]; late: LateRefusal | null }

const must = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!outcome.ok) throw new Error(`a settled request does not move: ${outcome.refusal}`)
  return outcome.value
}

/** The key of its letter: one for each review of a request, because an appeal may open another. */
function eventOf({ request, rows }: Settlement): string {
  return request.decidedAt ? `decided:${markOf(rows)}` : 'decided'
}

/** The holder of an account that was reported as a child's asked for nothing: the letter that it is in use again is theirs (lib/children). */
async function decline(tx: Transaction, settled: Settled): Promise<void> {
  const { request, by, decisions, late, at } = settled
  const move = { requestId: request.id, event: 'decline', word: 'declined', forStaff: true } as const
  must(await advance(tx, { ...move, by, at, set: { decidedAt: at } }))
  if (request.concernsChild) return
  const recourse = { regime: regimeOf(request), region: request.region }
  const letter = (to: Addressed) => declinedLetter({ ...to, ...recourse, decisions, late })
  await tellPerson(tx, { request, event: eventOf(settled), letter, at })
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

async function grant(tx: Transaction, settled: Settled): Promise<void> {
  const { request, by, decisions, late, at } = settled
  const requestId = request.id
  const move = { requestId, event: 'decide', word: 'decided', forStaff: true } as const
  const decided = must(await advance(tx, { ...move, by, at, set: { decidedAt: at } }))
  const keeps = request.kind === 'deletion' ? await keepByLaw(tx, decided, at) : []
  const waits = stillWaits(request, at)
  if (waits.undoUntil) {
    const until = { until: waits.undoUntil }
    const wait = { event: 'start-cooling-off', word: 'cooling-off-started', detail: until } as const
    must(await advance(tx, { ...wait, requestId, by, at }))
  } else await enqueue(tx, 'carry-out', { requestId })
  const recourse = { regime: regimeOf(request), region: request.region }
  const letter = (to: Addressed) => decidedLetter({ ...to, ...recourse, ...waits, decisions, late, keeps })
  await tellPerson(tx, { request, event: eventOf(settled), letter, at })
}

/**
 * What follows from a decision that can no longer be recalled: the state, the plan of an erasure, its wait, the letter, and work for the worker.
 * A refusal, in whole or in part, sets off more: that it came too late is recorded, and a hold where the law keeps what was refused.
 */
export async function settle(tx: Transaction, settlement: Settlement): Promise<void> {
  const { rows, request, by, at } = settlement
  const decisions = rows.map((row) => ({ ...row, explanation: openExplanation(row) }))
  const whole = wholeOutcome(decisions)
  const refuses = whole !== 'granted'
  const late = refuses ? await findLateRefusal(tx, request, at) : null
  if (late) await recordLateRefusal(tx, { request, late, by, at })
  await (whole === 'declined' ? decline : grant)(tx, { ...settlement, decisions, late })
  if (refuses) await holdForRecourse(tx, { request, by, at })
  const ids = rows.map(({ id }) => id)
  await tx
    .update(decisionRows)
    .set({ settledAt: at })
    .where(and(eq(decisionRows.requestId, request.id), inArray(decisionRows.id, ids)))
}
