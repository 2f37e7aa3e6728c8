import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '#db/client.ts'
import { erasureSteps, erasures, holds } from '#db/schema/requests.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { eraseHolding } from './erase-holding.ts'

export type Erasure = typeof erasures.$inferSelect
export type Step = typeof erasureSteps.$inferSelect

export function holdingOf(step: Step): Holding {
  const holding = holdingsOfPeople.find(({ name }) => name === step.holding)
  if (!holding) throw new Error(`the data map no longer describes ${step.holding}`)
  return holding
}

export async function isOnHold(tx: Transaction, subjectId: string): Promise<boolean> {
  const [hold] = await tx
    .select({ id: holds.id })
    .from(holds)
    .where(and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt)))
    .limit(1)
  return hold !== undefined
}

/** Holds the erasure of a request until the transaction ends: steps go one after the other, whoever takes them. */
export async function lockErasure(tx: Transaction, requestId: string): Promise<Erasure> {
  const [erasure] = await tx.select().from(erasures).where(eq(erasures.requestId, requestId)).for('update')
  if (!erasure) throw new Error('an erasure without a plan')
  return erasure
}

export async function listSteps(reader: Reader, erasureId: string): Promise<Step[]> {
  return reader
    .select()
    .from(erasureSteps)
    .where(eq(erasureSteps.erasureId, erasureId))
    .orderBy(asc(erasureSteps.position))
}

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
