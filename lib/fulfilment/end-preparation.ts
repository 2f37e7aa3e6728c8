import { and, asc, eq, gt, isNull, notInArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { copyPreparations } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { removeFilesOf } from '#lib/storage/package-files.ts'

/** Where what has been gathered already may still become a copy. */
const stillWanted = ['decided', 'carrying-out', 'delayed-by-us', 'on-hold'] as const

function listAbandoned(after: string): Promise<{ id: string }[]> {
  const { id, requestId, finishedAt } = copyPreparations
  return db()
    .select({ id })
    .from(copyPreparations)
    .innerJoin(requests, and(eq(requests.id, requestId), notInArray(requests.state, [...stillWanted])))
    .where(and(isNull(finishedAt), gt(id, after)))
    .orderBy(asc(id))
    .limit(rowsOfPage)
}

/** Forgets the keys of preparations whose request has ended another way, and then their files. One that is being finished is left to the next run. */
export async function endAbandonedPreparations(at: Date): Promise<void> {
  await takeEach('abandoned-preparations', inPages(listAbandoned), async ({ id }) => {
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
  })
}
