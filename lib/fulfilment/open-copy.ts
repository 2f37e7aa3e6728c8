import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { packageReadings, packages } from '#db/schema/copies.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { FreshSubject, Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { mayBeGivenCopy } from '#lib/representatives/release.ts'
import { actorOf } from '#lib/requests/actor-of.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { openSealedFile } from '#lib/storage/package-files.ts'
import type { CopyContents } from './copy-contents.ts'

type Opening = { reference: string; at: Date }
type Ready = NonNullable<Awaited<ReturnType<typeof findReadyPackage>>>

async function findReadyPackage(tx: Transaction, subject: Subject, { reference, at }: Opening) {
  const [row] = await tx
    .select({
      id: packages.id,
      requestId: packages.requestId,
      subjectId: packages.subjectId,
      fileKey: packages.fileKey,
      stem: packages.stem,
      bytes: packages.bytes,
      madeAt: packages.madeAt,
    })
    .from(packages)
    .innerJoin(requests, and(eq(requests.id, packages.requestId), eq(requests.state, 'ready')))
    .where(
      and(
        eq(requests.reference, reference),
        subject.acts ? mayBeGivenCopy(subject) : eq(packages.subjectId, subject.subjectId),
        isNull(packages.endedAt),
        gt(packages.readyUntil, at),
      ),
    )
  if (!row?.fileKey) return null
  const key = unseal({ table: 'packages', column: 'file_key', row: row.id }, row.fileKey)
  return { ...row, key, stem: row.stem ?? row.id }
}

export type OpenRefusal = 'not-found' | 'passkey-needed'

/**
 * Somebody else's copy, one that has ended and one that never was give the same answer. Whoever requires a passkey gets it with that alone. The log is
 * written before a byte goes out.
 */
async function open(subject: FreshSubject, opening: Opening, how: 'read' | 'downloaded') {
  const { reference, at } = opening
  return transaction(async (tx): Promise<Outcome<Ready, OpenRefusal>> => {
    const ready = await findReadyPackage(tx, subject, opening)
    if (!ready) return refused('not-found')
    if (await lacksPasskey(tx, subject, ready.subjectId)) return refused('passkey-needed')
    await tx.insert(packageReadings).values({ packageId: ready.id, how, at })
    const word = how === 'read' ? 'copy-read' : 'copy-downloaded'
    await tx
      .insert(timelineEntries)
      .values({ requestId: ready.requestId, word, actor: actorOf(subject), detail: {}, at })
    await recordAudit(tx, {
      action: `copy.${how}`,
      by: subject,
      about: ready.subjectId,
      reference,
      detail: { proof: subject.proof },
      at,
    })
    return done(ready)
  })
}

/** The copy to be read on the page. */
export async function readCopy(subject: FreshSubject, opening: Opening): Promise<Outcome<CopyContents, OpenRefusal>> {
  const ready = await open(subject, opening, 'read')
  if (!ready.ok) return ready
  const pieces: Buffer[] = []
  for await (const piece of openSealedFile({ ...ready.value, kind: 'reader' })) pieces.push(piece)
  return done(JSON.parse(Buffer.concat(pieces).toString('utf8')) as CopyContents)
}

/** A name of our own (ASVS 5.0 5.4.1), the day on the company's calendar. */
export function packageFileName(madeAt: Date): string {
  return `copy-of-your-data-${isoDay(civilDate(madeAt, operator.timeZone))}.zip`
}

type Download = { fileName: string; bytes: number; stream: AsyncIterable<Buffer> }

/** The package as a stream. */
export async function downloadCopy(subject: FreshSubject, opening: Opening): Promise<Outcome<Download, OpenRefusal>> {
  const ready = await open(subject, opening, 'downloaded')
  if (!ready.ok) return ready
  const { bytes, madeAt } = ready.value
  return done({ fileName: packageFileName(madeAt), bytes, stream: openSealedFile({ ...ready.value, kind: 'zip' }) })
}

/** When the copy was read and downloaded: for the person, and nobody else. */
export async function listReadingsOf(subject: Subject, reference: string) {
  return db()
    .select({ how: packageReadings.how, at: packageReadings.at })
    .from(packageReadings)
    .innerJoin(packages, eq(packages.id, packageReadings.packageId))
    .innerJoin(requests, eq(requests.id, packages.requestId))
    .where(and(eq(requests.reference, reference), eq(packages.subjectId, subject.subjectId)))
    .orderBy(desc(packageReadings.at))
}
