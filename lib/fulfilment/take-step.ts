import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps } from '#db/schema/erasures.ts'
import { eraseHolding } from './erase-holding.ts'
import { type Erasure, holdingOf, isLarge, isOnHold, isUntouched, type Step, takeErasure } from './erasure-steps.ts'

type Taking = { erasure: Erasure; step: Step; held: boolean; at: Date }

/** The effect of a step and its mark, together. A legal hold found on the way stops what is left. */
export async function takeStep(tx: Transaction, { erasure, step, held, at }: Taking): Promise<Step> {
  const holding = holdingOf(step)
  if (held && step.doneAt) return step
  const stops = held && (step.action !== 'keep' || holding.turn === 'last')
  const plan = stops ? ({ action: 'keep', because: 'legal-hold', keptUntil: null } as const) : step
  const untouched = isUntouched(plan)
  const { id: erasureId, subjectId } = erasure
  const again = await eraseHolding(tx, {
    holding,
    subjectId,
    erasureId,
    action: plan.action,
    untouched,
    large: isLarge(step),
    at,
  })
  // Rows that came between an earlier try and this one are added; kept ones are counted anew.
  const affected = plan.action === 'delete' ? (step.affected ?? 0) + again : again
  const { action, because, keptUntil } = plan
  const [marked] = await tx
    .update(erasureSteps)
    .set({ action, because, keptUntil, affected, doneAt: at, failedAt: null, failure: null })
    .where(eq(erasureSteps.id, step.id))
    .returning()
  if (!marked) throw new Error('the step of an erasure was not marked')
  return marked
}

/**
 * One step in a transaction of its own, unless somebody has taken it by now. While a hold stands it is left open: what a hold keeps is settled by
 * the last transaction alone, so that a hold lifted before leaves nothing behind. False: another worker has the erasure in hand.
 */
export async function takeOwnStep(
  tx: Transaction,
  { requestId, stepId, at }: { requestId: string; stepId: string; at: Date },
): Promise<boolean> {
  const erasure = await takeErasure(tx, requestId)
  if (!erasure || erasure.finishedAt) return false
  const open = and(eq(erasureSteps.id, stepId), isNull(erasureSteps.doneAt))
  const [step] = await tx.select().from(erasureSteps).where(open)
  if (step && !(await isOnHold(tx, erasure.subjectId))) await takeStep(tx, { erasure, step, held: false, at })
  return true
}
