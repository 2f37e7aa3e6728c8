import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyParts, copyPreparations, packages } from '#db/schema/copies.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, endOfDay, isoDay } from '#lib/calendar/civil-date.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import { advance } from '#lib/requests/advance.ts'
import type { Addressed } from '#lib/requests/letters.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { seal } from '#lib/sealing/seal.ts'
import { newFileKey, putSealedFile, removeFilesOf, stemOf } from '#lib/storage/package-files.ts'
import { copyPrintedLetter, copyReadyLetter } from './letters.ts'
import { openParts, type PartOfCopy } from './open-parts.ts'
import { packageOf } from './package.ts'
import type { Preparation } from './start-preparation.ts'

type Finishing = { preparation: Preparation; by: System; at: Date }

const timeZone = operator.timeZone
const lastReadyDay = (at: Date) => isoDay(civilDate(at, timeZone).add({ days: operator.copyReadyDays }))

/** All parts of a preparation that nobody else is finishing; undefined: in other hands, finished, or not whole. */
async function lockParts(tx: Transaction, { id }: Preparation): Promise<PartOfCopy[] | undefined> {
  const [mine] = await tx
    .select({ id: copyPreparations.id })
    .from(copyPreparations)
    .where(and(eq(copyPreparations.id, id), isNull(copyPreparations.finishedAt)))
    .for('update', { skipLocked: true })
  if (!mine) return undefined
  const rows = await tx
    .select({ category: copyParts.category, attempt: copyParts.attempt })
    .from(copyParts)
    .where(eq(copyParts.preparationId, id))
  const attempts = new Map(rows.map(({ category, attempt }) => [category, attempt]))
  const parts = categories.flatMap((category: Category) => {
    const attempt = attempts.get(category)
    return attempt ? [{ category, stem: stemOf(id, attempt) }] : []
  })
  return parts.length === rows.length ? parts : undefined
}

/** While a large package is written nothing is asked of the database; it must not take us for gone. */
async function* keepingAwake(tx: Transaction, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last = performance.now()
  for await (const piece of content) {
    yield piece
    if (performance.now() - last < 10_000) continue
    await tx.execute('select 1')
    last = performance.now()
  }
}

async function writeFiles(
  tx: Transaction,
  stem: string,
  key: string,
  parts: PartOfCopy[],
  { preparation, at }: Finishing,
) {
  const opened = await openParts(parts, preparation.key)
  const { contents, content } = packageOf({ preparation, parts: opened, at, readyUntil: lastReadyDay(at) })
  const zip = await putSealedFile({ stem, kind: 'zip', key }, keepingAwake(tx, content))
  const reader = async function* () {
    yield Buffer.from(JSON.stringify(contents))
  }
  await putSealedFile({ stem, kind: 'reader', key }, reader())
  return zip
}

/** State, package, letter and timeline commit together; an appeal that was upheld may lead to a second copy, in place of the first. */
async function commit(tx: Transaction, stem: string, { preparation, by, at }: Finishing): Promise<boolean> {
  const { request, id: preparationId } = preparation
  const parts = await lockParts(tx, preparation)
  if (!parts) return false
  const key = newFileKey()
  const stored = await writeFiles(tx, stem, key, parts, { preparation, by, at })
  const readyUntil = lastReadyDay(at)
  const detail = { readyUntil }
  const moved = await advance(tx, { requestId: request.id, event: 'make-ready', by, at, word: 'ready', detail })
  if (!moved.ok) return false
  const [earlier] = await tx.select({ id: packages.id }).from(packages).where(eq(packages.requestId, request.id))
  const id = earlier?.id ?? crypto.randomUUID()
  const fileKey = seal({ table: 'packages', column: 'file_key', row: id }, key)
  const file = { ...stored, stem, fileKey, madeAt: at, readyUntil: endOfDay(readyUntil, timeZone), endedAt: null }
  const { id: requestId, subjectId } = request
  await tx
    .insert(packages)
    .values({ id, requestId, subjectId, ...file })
    .onConflictDoUpdate({ target: packages.requestId, set: file })
  await tx.update(copyPreparations).set({ fileKey: null, finishedAt: at }).where(eq(copyPreparations.id, preparationId))
  const reach = request.answerBy === 'post' ? await findReach(tx, subjectId) : null
  const letter = ({ firstName }: Addressed) => {
    const about = { reference: request.reference, firstName }
    return reach?.mailingAddress ? copyPrintedLetter(about) : copyReadyLetter({ ...about, readyUntil })
  }
  await tellPerson(tx, { request, event: `ready:${stored.sha256.slice(0, 8)}`, letter, at })
  return true
}

/** Waits for the preparation, because a commit whose answer was lost may still be under way. */
async function isKnown(stem: string, { id }: Preparation): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.select({ id: copyPreparations.id }).from(copyPreparations).where(eq(copyPreparations.id, id)).for('update')
    const own = and(eq(packages.stem, stem), isNotNull(packages.fileKey))
    const [known] = await tx.select({ id: packages.id }).from(packages).where(own)
    return known !== undefined
  })
}

/**
 * Puts the parts together and hands the copy over. Its files are written before anybody knows of them; a commit whose answer was lost may have
 * happened all the same, and then they have an owner.
 */
export async function finishCopy(finishing: Finishing): Promise<void> {
  const { preparation } = finishing
  const stem = stemOf(preparation.id, crypto.randomUUID())
  try {
    const finished = await transaction((tx) => commit(tx, stem, finishing))
    await (finished ? removeFilesOf(preparation.id, stem) : removeFilesOf(stem))
  } catch (error) {
    if (!(await isKnown(stem, preparation))) await removeFilesOf(stem)
    throw error
  }
}
