import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { packages } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, endOfDay, isoDay, momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
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

async function isStillToDo({ id }: RequestRow): Promise<boolean> {
  const [found] = await db().select({ state: requests.state }).from(requests).where(eq(requests.id, id))
  return found?.state === 'carrying-out'
}

/** Writes both files from one snapshot of the database. */
async function writeFiles(tx: Transaction, packageId: string, key: string, { request, at }: Preparing) {
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
}

async function commit(
  packageId: string,
  key: string,
  stored: { bytes: number; sha256: string },
  { request, by, at }: Preparing,
) {
  const readyUntil = lastReadyDay(at)
  return transaction(async (tx) => {
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

/** A commit whose answer was lost may have happened all the same: then the files have an owner. */
async function removeUnlessKnown(packageId: string): Promise<void> {
  const own = and(eq(packages.id, packageId), isNotNull(packages.fileKey))
  const [known] = await db().select({ id: packages.id }).from(packages).where(own)
  if (!known) await removePackageFiles(packageId)
}

/**
 * A copy, from the first row to the letter. Killed anywhere, it begins again: until the commit nobody knows of its files. The lock is held until
 * after the commit, so that a worker that comes late neither writes over a finished copy nor removes it.
 */
export async function prepareCopy(preparing: Preparing): Promise<void> {
  const { request } = preparing
  await db().transaction(
    async (tx) => {
      const [lock] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`copy:${request.id}`}, 0)) as mine`,
      )
      // Asked outside this snapshot, which may be older than what the last holder of the lock has committed.
      if (!lock?.mine || !(await isStillToDo(request))) return
      const packageId = await packageIdOf(request)
      const key = newFileKey()
      let committed = false
      try {
        committed = await commit(packageId, key, await writeFiles(tx, packageId, key, preparing), preparing)
      } finally {
        if (!committed) await removeUnlessKnown(packageId)
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
