import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps } from '#db/schema/erasures.ts'
import { eraseHolding } from './erase-holding.ts'
import { type Erasure, holdingOf, isOnHold, type Step } from './erasure-steps.ts'

const untouchedReasons = ['declined', 'not-asked', 'legal-hold']

/** The effect of a step and its mark, together. A legal hold found on the way stops what is left. */
export async function takeStep(tx: Transaction, erasure: Erasure, step: Step, at: Date): Promise<Step> {
  const holding = holdingOf(step)
  const held = await isOnHold(tx, erasure.subjectId)
  if (held && step.doneAt) return step
  const stops = held && (step.action !== 'keep' || holding.turn === 'last')
  const plan = stops ? ({ action: 'keep', because: 'legal-hold', keptUntil: null } as const) : step
  const untouched = untouchedReasons.includes(plan.because ?? '')
  const { id: erasureId, subjectId } = erasure
  const again = await eraseHolding(tx, { holding, subjectId, erasureId, action: plan.action, untouched, at })
  // Rows that came between an earlier try and this one are added; kept ones are counted anew.
  const affected = plan.action === 'delete' ? (step.affected ?? 0) + again : again
  const { action, because, keptUntil } = plan
  const [marked] = await tx
    .update(erasureSteps)
    .set({ action, because, keptUntil, affected, doneAt: at })
    .where(eq(erasureSteps.id, step.id))
    .returning()
  if (!marked) throw new Error('the step of an erasure was not marked')
  return marked
}
