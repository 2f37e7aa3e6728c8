import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { packages } from '#db/schema/copies.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, endOfDay, isoDay, momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import type { Addressed } from '#lib/requests/letters.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { seal } from '#lib/sealing/seal.ts'
import { newFileKey, putPackageFile, removePackageFiles } from '#lib/storage/package-files.ts'
import { gatherContents } from './copy-contents.ts'
import { copyReadyLetter } from './letters.ts'
import { packageOf } from './package.ts'
import { scopeOf } from './scope.ts'

type Preparing = { request: RequestRow; by: System; at: Date }

const timeZone = operator.timeZone
const lastReadyDay = (at: Date) => isoDay(civilDate(at, timeZone).add({ days: operator.copyReadyDays }))

/** An appeal that was upheld may lead to a second copy for the same request; it takes the place of the first. */
async function packageIdOf({ id }: RequestRow): Promise<string> {
  const [earlier] = await db().select({ id: packages.id }).from(packages).where(eq(packages.requestId, id))
  return earlier?.id ?? randomUUID()
}

/** Writes both files from one snapshot of the database. Null when another worker is at it: it holds the lock for as long as it lives. */
async function writeFiles(packageId: string, key: string, { request, at }: Preparing) {
  return db().transaction(
    async (tx) => {
      const [lock] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`copy:${request.id}`}, 0)) as mine`,
      )
      if (!lock?.mine) return null
      const { subjectId, reference, regime } = request
      const scope = await scopeOf(tx, request)
      const days = { madeAt: momentInWords(at, timeZone), readyUntil: lastReadyDay(at) }
      const contents = await gatherContents(tx, { subjectId, scope, reference, ...days })
      const zip = await putPackageFile(
        packageId,
        'zip',
        key,
        packageOf({ reader: tx, subjectId, scope, contents, regime, at }),
      )
      const reader = async function* () {
        yield Buffer.from(JSON.stringify(contents))
      }
      await putPackageFile(packageId, 'reader', key, reader())
      return zip
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

async function commit(
  packageId: string,
  key: string,
  stored: { bytes: number; sha256: string },
  { request, by, at }: Preparing,
) {
  const readyUntil = lastReadyDay(at)
  return transaction(async (tx) => {
    if ((await lockRequest(tx, request.id))?.releaseStoppedAt) {
      await advance(tx, { requestId: request.id, event: 'hold', by, at, word: 'put-on-hold' })
      return false
    }
    const moved = await advance(tx, {
      requestId: request.id,
      event: 'make-ready',
      by,
      at,
      word: 'ready',
      detail: { readyUntil },
    })
    if (!moved.ok) return false
    const fileKey = seal({ table: 'packages', column: 'file_key', row: packageId }, key)
    const file = { ...stored, fileKey, madeAt: at, readyUntil: endOfDay(readyUntil, timeZone), endedAt: null }
    await tx
      .insert(packages)
      .values({ id: packageId, requestId: request.id, subjectId: request.subjectId, ...file })
      .onConflictDoUpdate({ target: packages.requestId, set: file })
    const letter = ({ firstName }: Addressed) =>
      copyReadyLetter({ reference: request.reference, firstName, readyUntil })
    await tellPerson(tx, { request, event: `ready:${stored.sha256.slice(0, 8)}`, letter, at })
    return true
  })
}

/** A copy, from the first row to the letter. Killed anywhere, it begins again: until the commit nobody knows of its files. */
export async function prepareCopy(preparing: Preparing): Promise<void> {
  const packageId = await packageIdOf(preparing.request)
  const key = newFileKey()
  let written = false
  let committed = false
  try {
    const stored = await writeFiles(packageId, key, preparing)
    written = stored !== null
    committed = stored !== null && (await commit(packageId, key, stored, preparing))
  } finally {
    if (written && !committed) await removePackageFiles(packageId)
  }
}
