import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { copyPreparations } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { removeFilesOf } from '#lib/storage/package-files.ts'

/** Where what has been gathered already may still become a copy. */
const stillWanted = ['decided', 'carrying-out', 'delayed-by-us', 'on-hold'] as const

/** Forgets the keys of preparations whose request has ended another way, and then their files. One that is being finished is left to the next run. */
export async function endAbandonedPreparations(at: Date): Promise<void> {
  const abandoned = await db()
    .select({ id: copyPreparations.id })
    .from(copyPreparations)
    .innerJoin(requests, and(eq(requests.id, copyPreparations.requestId), notInArray(requests.state, [...stillWanted])))
    .where(isNull(copyPreparations.finishedAt))
    .limit(100)
  for (const { id } of abandoned) {
    const ended = await transaction(async (tx) => {
      const own = and(eq(copyPreparations.id, id), isNull(copyPreparations.finishedAt))
      const [mine] = await tx
        .select({ id: copyPreparations.id })
        .from(copyPreparations)
        .where(own)
        .for('update', { skipLocked: true })
      if (mine) await tx.update(copyPreparations).set({ fileKey: null, finishedAt: at }).where(own)
      return mine
    })
    if (ended) await removeFilesOf(id)
  }
}
