import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { FreshSubject, Staff } from '#lib/auth/actor.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { findFileFor, openFile, openFileName } from './queries.ts'

type Wanted = { reference: string; fileId: string; at: Date }

/** A file as a stream, for the person whose request it is, or for staff. The trace is written before a byte goes out. */
export async function downloadRequestFile(
  by: FreshSubject | Staff<'requests:read'>,
  { reference, fileId, at }: Wanted,
) {
  return transaction(async (tx) => {
    const file = await findFileFor(tx, by, { reference, fileId })
    if (!file || (by.kind === 'person' && (await lacksPasskey(tx, by)))) return null
    await recordAudit(tx, {
      action: 'request-file.downloaded',
      by,
      about: file.subjectId,
      reference,
      detail: { file: fileId },
      at,
    })
    return { name: openFileName(file), bytes: file.bytes, stream: openFile(file) }
  })
}
