import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { erasureLines, type Left } from './erasure-lines.ts'
import { scopeOf } from './scope.ts'

/** An account does not go without its ways in. */
function leftOf(left: Awaited<ReturnType<typeof scopeOf>>['left']): Left {
  const stays = new Map(left)
  if (!stays.has('contact-details')) stays.delete('sign-in')
  return stays
}

/**
 * Writes the plan of an erasure down, line by line, before the first row goes: in the approving deed's transaction. A plan stands as it was
 * approved; planned again, it only gains lines for what has come to be held since.
 */
export async function planErasure(
  tx: Transaction,
  { request, at }: { request: RequestRow; at: Date },
): Promise<string> {
  await tx
    .insert(erasures)
    .values({ requestId: request.id, subjectId: request.subjectId, plannedAt: at })
    .onConflictDoNothing({ target: erasures.requestId })
  const [erasure] = await tx
    .select({ id: erasures.id })
    .from(erasures)
    .where(eq(erasures.requestId, request.id))
    .for('update')
  if (!erasure) throw new Error('the plan of the erasure was not written')
  const written = await tx.select().from(erasureSteps).where(eq(erasureSteps.erasureId, erasure.id))
  if (holdingsOfPeople.every(({ name }) => written.some((step) => step.holding === name))) return erasure.id
  const lines = await erasureLines(tx, request.subjectId, leftOf((await scopeOf(tx, request)).left), at)
  const missing = lines.filter((line) => !written.some((step) => step.holding === line.holding))
  if (missing.length > 0)
    await tx
      .insert(erasureSteps)
      .values(missing.map((line, nth) => ({ ...line, erasureId: erasure.id, position: written.length + nth })))
  return erasure.id
}
