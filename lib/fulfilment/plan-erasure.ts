import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { erasureLines, type Left } from './erasure-lines.ts'
import { type Erasure, listSteps, type Step } from './erasure-steps.ts'
import { type Scope, scopeOf } from './scope.ts'

/** What stays by a decision: whole categories, and kinds of records of those that go in part. */
function leftByScope({ left, parts }: Scope): Left {
  const records = [...parts.values()].flatMap((part) => part.records)
  return leftOf(new Map([...left, ...records.map((name) => [`record:${name}`, 'declined'] as const)]))
}

/** An account does not go without its ways in. */
export function leftOf(left: Left): Left {
  const stays = new Map(left)
  if (!stays.has('contact-details')) stays.delete('sign-in')
  return stays
}

const isWhole = (steps: readonly Step[]) =>
  holdingsOfPeople.every(({ name }) => steps.some((step) => step.holding === name))

async function findErasure(tx: Transaction, requestId: string): Promise<Erasure | undefined> {
  const [erasure] = await tx.select().from(erasures).where(eq(erasures.requestId, requestId)).for('update')
  return erasure
}

/**
 * Writes the plan of an erasure down, line by line, before the first row goes: in the approving deed's transaction. A plan stands as it was
 * approved; planned again, it only gains lines for tables that the data map describes since.
 */
export async function planErasure(
  tx: Transaction,
  { request, at }: { request: RequestRow; at: Date },
): Promise<{ erasure: Erasure; steps: Step[] }> {
  const standing = await findErasure(tx, request.id)
  const written = standing ? await listSteps(tx, standing.id) : []
  if (standing && isWhole(written)) return { erasure: standing, steps: written }
  await tx
    .insert(erasures)
    .values({ requestId: request.id, subjectId: request.subjectId, plannedAt: at })
    .onConflictDoNothing({ target: erasures.requestId })
  const erasure = standing ?? (await findErasure(tx, request.id))
  if (!erasure) throw new Error('the plan of the erasure was not written')
  const lines = await erasureLines(tx, request.subjectId, leftByScope(await scopeOf(tx, request)), at)
  const missing = lines.filter((line) => !written.some((step) => step.holding === line.holding))
  if (missing.length > 0)
    await tx
      .insert(erasureSteps)
      .values(missing.map((line, nth) => ({ ...line, erasureId: erasure.id, position: written.length + nth })))
  return { erasure, steps: await listSteps(tx, erasure.id) }
}
