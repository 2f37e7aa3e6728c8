import { and, eq, isNull, lte, ne, or } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { copyParts } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { faultClass, logFault } from '#lib/jobs/fault.ts'
import { putSealedFile, removeFilesOf, stemOf } from '#lib/storage/package-files.ts'
import { categoryFiles } from './category-files.ts'
import { afterFailure } from './part-retry.ts'
import { holdingsOf, rangeOf } from './scope.ts'
import type { Preparation } from './start-preparation.ts'

type Part = { preparation: Preparation; category: Category; at: Date }

/** Held until this transaction ends, so that two workers never gather the same part; done already or in other hands: undefined. */
async function lockPart(tx: Transaction, { preparation, category, at }: Part) {
  const [part] = await tx
    .select({ id: copyParts.id })
    .from(copyParts)
    .innerJoin(requests, and(eq(requests.id, preparation.request.id), eq(requests.state, 'carrying-out')))
    .where(
      and(
        ...[eq(copyParts.preparationId, preparation.id), eq(copyParts.category, category)],
        ne(copyParts.state, 'done'),
        or(isNull(copyParts.nextTryAt), lte(copyParts.nextTryAt, at)),
      ),
    )
    .for('update', { of: copyParts, skipLocked: true })
  return part
}

/** Gathers the category in one snapshot; its files and its mark become known together. */
async function gather(part: Part, attempt: string): Promise<void> {
  const { preparation, category, at } = part
  const { id, key, request, scope } = preparation
  const stem = stemOf(id, attempt)
  await db().transaction(
    async (tx) => {
      const locked = await lockPart(tx, part)
      if (!locked) return
      const facts = await categoryFiles({
        ...{
          reader: tx,
          subjectId: request.subjectId,
          category,
          holdings: holdingsOf(scope, category),
          range: rangeOf(scope, category),
        },
        put: (kind, content) => putSealedFile({ stem, kind, key }, content),
      })
      const text = async function* () {
        yield Buffer.from(JSON.stringify(facts))
      }
      await putSealedFile({ stem, kind: 'facts', key }, text())
      const bytes = facts.files.reduce((sum, file) => sum + file.bytes, 0)
      await tx
        .update(copyParts)
        .set({ state: 'done', attempt, records: facts.records, bytes, fault: null, nextTryAt: null, doneAt: at })
        .where(eq(copyParts.id, locked.id))
    },
    { isolationLevel: 'repeatable read' },
  )
}

/**
 * Waits for the part, because a commit whose answer was lost may still be under way. Where neither this try nor another has done it, the failure
 * is written down with the time of the next one.
 */
async function recordFailure(
  part: Part,
  attempt: string,
  error: unknown,
): Promise<'counts' | 'done-elsewhere' | 'failed'> {
  const { preparation, category, at } = part
  return transaction(async (tx) => {
    const own = and(eq(copyParts.preparationId, preparation.id), eq(copyParts.category, category))
    const [standing] = await tx.select().from(copyParts).where(own).for('update')
    if (standing?.state === 'done') return standing.attempt === attempt ? 'counts' : 'done-elsewhere'
    const attempts = (standing?.attempts ?? 0) + 1
    await tx
      .update(copyParts)
      .set({ attempts, ...afterFailure(attempts, at), fault: faultClass(error) })
      .where(own)
    return 'failed'
  })
}

/** One category of a copy. When it fails, that is written down and thrown no further: the others go on. */
export async function preparePart(part: Part): Promise<void> {
  const attempt = crypto.randomUUID()
  try {
    await gather(part, attempt)
  } catch (error) {
    const standing = await recordFailure(part, attempt, error)
    if (standing === 'counts') return
    if (standing === 'failed') logFault(`copy-part-failed:${part.category}`, error)
    await removeFilesOf(stemOf(part.preparation.id, attempt))
  }
}
