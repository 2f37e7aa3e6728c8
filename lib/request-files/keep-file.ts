import { createHash, randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { seal } from '#lib/sealing/seal.ts'
import { newFileKey } from '#lib/storage/package-files.ts'
import { putRequestFile } from '#lib/storage/request-files.ts'
import { safeFileName } from './file-name.ts'
import type { FileMediaType } from './vocabulary.ts'

type Owner = { requestId: string; draftId: null } | { requestId: null; draftId: string }
type Keeping = {
  owner: Owner
  addedBy: 'person' | 'staff'
  name: string
  /** As `checkFile` gave it. */
  file: { mediaType: FileMediaType; content: Buffer }
  at: Date
}

/** Puts a checked file into the store, encrypted under a key of its own, and then writes its row. Call `lockStoreToAdd` before any other lock. */
export async function keepFile(tx: Transaction, { owner, addedBy, name, file, at }: Keeping): Promise<string> {
  const { mediaType, content } = file
  const id = randomUUID()
  const key = newFileKey()
  const sealed = (column: string, text: string) => seal({ table: 'request_files', column, row: id }, text)
  await putRequestFile(id, key, content)
  await tx.insert(requestFiles).values({
    ...{ id, ...owner, addedBy, mediaType, bytes: content.length, addedAt: at },
    name: sealed('name', safeFileName(name, mediaType)),
    sha256: createHash('sha256').update(content).digest('hex'),
    fileKey: sealed('file_key', key),
  })
  return id
}
