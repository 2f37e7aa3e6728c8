import { and, eq, isNull } from 'drizzle-orm'
import { packages } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { mayLeave } from '#lib/letters/printed-copies.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { openSealedFile } from '#lib/storage/package-files.ts'
import type { CopyContents } from './copy-contents.ts'

type Opening = { by: Staff<'letters:dispatch'>; reference: string; at: Date }

async function openPackage({ by, reference, at }: Opening) {
  return transaction(async (tx) => {
    const [row] = await tx
      .select({ id: packages.id, stem: packages.stem, fileKey: packages.fileKey, subjectId: packages.subjectId })
      .from(packages)
      .innerJoin(requests, eq(requests.id, packages.requestId))
      .where(
        and(
          and(eq(requests.reference, reference), eq(requests.state, 'ready'), eq(requests.answerBy, 'post')),
          isNull(packages.endedAt),
          mayLeave,
        ),
      )
    if (!row?.fileKey) return null
    await recordAudit(tx, { action: 'copy.opened-for-print', by, about: row.subjectId, reference, at })
    const key = unseal({ table: 'packages', column: 'file_key', row: row.id }, row.fileKey)
    return { key, stem: row.stem ?? row.id }
  })
}

/** What is in a copy that is answered on paper, for the member of staff who prints it. The trace is written before anything is shown. */
export async function openCopyForPrint(opening: Opening): Promise<CopyContents | null> {
  const ready = await openPackage(opening)
  if (!ready) return null
  const pieces: Buffer[] = []
  for await (const piece of openSealedFile({ ...ready, kind: 'reader' })) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as CopyContents
}
