import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '#db/client.ts'
import { rowsAtOnce } from '#db/in-batches.ts'
import { erasureSteps, erasures, holds } from '#db/schema/erasures.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { blanksRows } from './erasure-lines.ts'

export type Erasure = typeof erasures.$inferSelect
export type Step = typeof erasureSteps.$inferSelect

export function holdingOf(step: Step): Holding {
  const holding = holdingsOfPeople.find(({ name }) => name === step.holding)
  if (!holding) throw new Error(`the data map no longer describes ${step.holding}`)
  return holding
}

/** Declined, not asked for, or held: the rows are counted and nothing else. */
export function isUntouched({ because }: Pick<Step, 'because'>): boolean {
  return because === 'declined' || because === 'not-asked' || because === 'legal-hold'
}

/** Whether a step changes anything, or only counts what stays. */
export function hasEffect(step: Step): boolean {
  if (isUntouched(step)) return false
  return step.action === 'delete' || blanksRows(holdingOf(step), step.action)
}

/** Only counts, but has to while the way to its rows stands: what stays because others have a part in it. */
export function countsOthers(step: Step): boolean {
  return step.action === 'keep' && !isUntouched(step) && holdingOf(step).erase.way === 'delete-rows'
}

/** Above this a step goes in batches. */
export const isLarge = ({ planned }: Step): boolean => planned > rowsAtOnce

export async function isOnHold(tx: Transaction, subjectId: string): Promise<boolean> {
  const [hold] = await tx
    .select({ id: holds.id })
    .from(holds)
    .where(and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt)))
    .limit(1)
  return hold !== undefined
}

/** Holds the erasure of a request until the transaction ends; undefined: it is in another worker's hands, and nothing is to be done here. */
export async function takeErasure(tx: Transaction, requestId: string): Promise<Erasure | undefined> {
  const own = eq(erasures.requestId, requestId)
  const [erasure] = await tx.select().from(erasures).where(own).for('update', { skipLocked: true })
  return erasure
}

export async function listSteps(reader: Reader, erasureId: string): Promise<Step[]> {
  return reader
    .select()
    .from(erasureSteps)
    .where(eq(erasureSteps.erasureId, erasureId))
    .orderBy(asc(erasureSteps.position))
}
