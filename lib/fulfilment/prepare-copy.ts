import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { copyParts } from '#db/schema/copies.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { finishCopy } from './finish-copy.ts'
import { preparePart } from './prepare-part.ts'
import { startPreparation } from './start-preparation.ts'

type Preparing = { request: RequestRow; by: System; at: Date }

/**
 * A copy, category by category. Killed anywhere and run again, it goes on with the parts that are missing; run twice at once, each part is
 * gathered once and one copy is made. A part that keeps failing is named to staff, and the request says "delayed by us".
 */
export async function prepareCopy({ request, by, at }: Preparing): Promise<void> {
  const preparation = await startPreparation(request, at)
  if (!preparation) return
  for (const category of preparation.scope.granted) await preparePart({ preparation, category, at })
  const parts = await db()
    .select({ state: copyParts.state })
    .from(copyParts)
    .where(eq(copyParts.preparationId, preparation.id))
  const states = new Set(parts.map(({ state }) => state))
  // A part that waits is tried again by the sweep, or is in the hands of another worker.
  if (states.has('waiting')) return
  if (!states.has('failed')) return finishCopy({ preparation, by, at })
  await transaction((tx) => advance(tx, { requestId: request.id, event: 'fail', by, at, word: 'delayed-by-us' }))
}
