import { inArray } from 'drizzle-orm'
import { requestFiles } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { listStoredRequestFiles } from '#lib/storage/request-files.ts'
import { lockStoreToTidy } from './lock-store.ts'

const isFileId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** Removes files that no row knows: of a writer killed before its commit, or of a row that has ended. Answers how many. */
export async function removeUnknownRequestFiles(): Promise<number> {
  return transaction(async (tx) => {
    if (!(await lockStoreToTidy(tx))) return 0
    const stored = await listStoredRequestFiles()
    const ids = [...new Set(stored.map(({ fileId }) => fileId).filter(isFileId))]
    const rows =
      ids.length > 0
        ? await tx.select({ id: requestFiles.id }).from(requestFiles).where(inArray(requestFiles.id, ids))
        : []
    const known = new Set(rows.map(({ id }) => id))
    const unknown = stored.filter(({ fileId }) => !known.has(fileId))
    for (const { remove } of unknown) await remove()
    return unknown.length
  })
}
