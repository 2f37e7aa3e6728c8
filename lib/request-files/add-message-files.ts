import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { type CheckedFile, storeFile } from './store-file.ts'
import { mostFilesWithMessages } from './vocabulary.ts'

type OfRequest = { id: string; reference: string; subjectId: string }

/** Whether the person may send so many more with messages about this request, which the caller holds. */
export async function hasRoomFor(tx: Transaction, request: OfRequest, more: number): Promise<boolean> {
  if (more === 0) return true
  const ofPerson = and(
    eq(requestFiles.requestId, request.id),
    eq(requestFiles.addedBy, 'person'),
    isNotNull(requestFiles.messageId),
  )
  const [held] = await tx.select({ count: count() }).from(requestFiles).where(ofPerson)
  return (held?.count ?? 0) + more <= mostFilesWithMessages
}

type Adding = {
  request: OfRequest
  messageId: string
  files: readonly CheckedFile[]
  by: Subject | Staff<'requests:decide'>
  at: Date
}

/** Puts files under a message, in the transaction that writes it and holds the store. */
export async function addMessageFiles(tx: Transaction, { request, messageId, files, by, at }: Adding): Promise<void> {
  const owner = { requestId: request.id, draftId: null, messageId }
  const { subjectId: about, reference } = request
  for (const file of files) {
    await storeFile(tx, { owner, addedBy: by.kind === 'person' ? (by.acts ?? 'person') : 'staff', file, at })
    const detail = { mediaType: file.mediaType, bytes: file.content.length, message: messageId }
    await recordAudit(tx, { action: 'request-file.added', by, about, reference, detail, at })
  }
}
