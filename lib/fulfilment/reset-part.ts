import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyParts, copyPreparations } from '#db/schema/copies.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'

/**
 * What has changed in a category is in the copy although it was gathered before: it is gathered again. The row changes in any case, so that a worker
 * whose snapshot is older loses it. False: the copy is being put together at this moment.
 */
export async function resetPart(
  tx: Transaction,
  { requestId, category }: { requestId: string; category: Category },
): Promise<boolean> {
  const open = and(eq(copyPreparations.requestId, requestId), isNull(copyPreparations.finishedAt))
  const [preparation] = await tx.select({ id: copyPreparations.id }).from(copyPreparations).where(open)
  if (!preparation) return true
  const [mine] = await tx
    .select({ id: copyPreparations.id })
    .from(copyPreparations)
    .where(and(eq(copyPreparations.id, preparation.id), open))
    .for('no key update', { skipLocked: true })
  if (!mine) return false
  const state = sql`case ${copyParts.state} when 'done' then 'waiting' else ${copyParts.state} end`
  await tx
    .update(copyParts)
    .set({ state, attempt: null, records: null, bytes: null, doneAt: null })
    .where(and(eq(copyParts.preparationId, mine.id), eq(copyParts.category, category)))
  return true
}
