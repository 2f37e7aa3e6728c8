import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { type AppealRow, findOpenAppeal } from './find-appeals.ts'
import type { AppealEnd } from './vocabulary.ts'

/**
 * Ends an appeal, also a late one that waits to be admitted, about which nothing is left to decide. What it does to the request is the caller's, who
 * holds it. Null: there was none.
 */
export async function endOpenAppeal(
  tx: Transaction,
  { requestId, as, at }: { requestId: string; as: AppealEnd; at: Date },
): Promise<AppealRow | null> {
  const open = await findOpenAppeal(tx, requestId)
  if (!open) return null
  await tx.update(appeals).set({ outcome: as, decidedAt: at }).where(eq(appeals.id, open.id))
  return open
}
