import { createHash, randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { seal } from '#lib/sealing/seal.ts'
import { newFileKey } from '#lib/storage/package-files.ts'
import { putRequestFile } from '#lib/storage/request-files.ts'
import { safeFileName } from './file-name.ts'
import type { Checked } from './kind-of-file.ts'
import type { fileAdders } from './vocabulary.ts'

/** A file whose content was looked at, with the name it came under. */
export type CheckedFile = Checked & { name: string }

type Owner = { requestId: string | null; draftId: string | null; guestDraftId?: string; messageId?: string }
type Storing = { owner: Owner; addedBy: (typeof fileAdders)[number]; file: CheckedFile; at: Date }

/**
 * Stores a checked file under a key of its own, in a transaction that holds the store (`lockStoreToAdd`): it is whole on disk before the row that
 * knows of it is committed; one without a row is removed by the sweep.
 */
export async function storeFile(tx: Transaction, { owner, addedBy, file, at }: Storing): Promise<string> {
  const { mediaType, content } = file
  const id = randomUUID()
  const key = newFileKey()
  const sealed = (column: string, text: string) => seal({ table: 'request_files', column, row: id }, text)
  await putRequestFile(id, key, content)
  await tx.insert(requestFiles).values({
    ...{ id, ...owner, addedBy, mediaType, bytes: content.length, addedAt: at },
    name: sealed('name', safeFileName(file.name, mediaType)),
    sha256: createHash('sha256').update(content).digest('hex'),
    fileKey: sealed('file_key', key),
  })
  return id
}
