import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requestDrafts, requests } from '#db/schema/requests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import type { FreshSubject, Staff, Subject } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { openStoredRequestFile } from '#lib/storage/request-files.ts'

const shown = {
  id: requestFiles.id,
  name: requestFiles.name,
  mediaType: requestFiles.mediaType,
  bytes: requestFiles.bytes,
  addedAt: requestFiles.addedAt,
  addedBy: requestFiles.addedBy,
}

export const openFileName = (row: { id: string; name: Sealed }) =>
  unseal({ table: 'request_files', column: 'name', row: row.id }, row.name)

/** The files that came with a request that a query with the permission in its signature has found; without those of messages, and of whoever acts for the person. */
export async function listFilesOf(request: { id: string }) {
  const rows = await db()
    .select(shown)
    .from(requestFiles)
    .where(
      and(
        eq(requestFiles.requestId, request.id),
        isNull(requestFiles.messageId),
        ne(requestFiles.addedBy, 'representative'),
      ),
    )
    .orderBy(asc(requestFiles.addedAt), asc(requestFiles.id))
  return rows.map((row) => ({ ...row, name: openFileName(row) }))
}
export type ShownFile = Awaited<ReturnType<typeof listFilesOf>>[number]

/** The files of messages about such a request, by the id of the message. */
export async function listMessageFilesOf(request: { id: string }): Promise<Map<string, ShownFile[]>> {
  const rows = await db()
    .select({ ...shown, messageId: requestFiles.messageId })
    .from(requestFiles)
    .where(and(eq(requestFiles.requestId, request.id), isNotNull(requestFiles.messageId)))
  const named = rows.map((row) => ({ ...row, name: openFileName(row) }))
  // Those of one message were added in the same moment.
  named.sort((one, other) => one.name.localeCompare(other.name, 'en'))
  return Map.groupBy(named, ({ messageId }) => messageId ?? '')
}

/** What this person has added to a request that is not sent yet. */
export async function listDraftFilesOf(subject: Subject, draftId: string | null | undefined): Promise<ShownFile[]> {
  if (!isId(draftId)) return []
  const rows = await db()
    .select(shown)
    .from(requestFiles)
    .innerJoin(requestDrafts, eq(requestDrafts.id, requestFiles.draftId))
    .where(and(eq(requestFiles.draftId, draftId), eq(requestDrafts.subjectId, subject.subjectId)))
    .orderBy(asc(requestFiles.addedAt))
  return rows.map((row) => ({ ...row, name: openFileName(row) }))
}

/** One file of a request, by both their names; a wrong pair is nothing. */
async function findFile(reader: Reader, { reference, fileId }: { reference: string; fileId: string }) {
  if (!isId(fileId)) return null
  const [row] = await reader
    .select({
      ...shown,
      subjectId: requests.subjectId,
      actingId: representatives.subjectId,
      fileKey: requestFiles.fileKey,
    })
    .from(requestFiles)
    .innerJoin(requests, eq(requests.id, requestFiles.requestId))
    .leftJoin(representatives, eq(representatives.requestId, requests.id))
    .where(and(eq(requestFiles.id, fileId), eq(requests.reference, reference)))
  return row ?? null
}

/** The same, for whoever may have it: the person whose request it is, or staff. */
export async function findFileFor(
  reader: Reader,
  by: FreshSubject | Staff<'requests:read'>,
  wanted: { reference: string; fileId: string },
) {
  const file = await findFile(reader, wanted)
  if (!file || by.kind !== 'person') return file
  // Of two people in one request each has their own files.
  const owner = file.addedBy === 'representative' ? file.actingId : by.acts ? null : file.subjectId
  return owner === by.subjectId ? file : null
}

/** What it is called and how long it is. */
export async function findRequestFile(
  by: FreshSubject | Staff<'requests:read'>,
  wanted: { reference: string; fileId: string },
) {
  const file = await findFileFor(db(), by, wanted)
  return file && { name: openFileName(file), bytes: file.bytes }
}

const keyOf = (fileId: string, fileKey: Sealed) =>
  unseal({ table: 'request_files', column: 'file_key', row: fileId }, fileKey)

export const openFile = (row: { id: string; fileKey: Sealed }) =>
  openStoredRequestFile(row.id, keyOf(row.id, row.fileKey))

/** For the data map: the file beside a row, as it goes into its person's copy. */
export async function readFileBeside(key: string) {
  const [row] = await db()
    .select({ id: requestFiles.id, name: requestFiles.name, fileKey: requestFiles.fileKey })
    .from(requestFiles)
    .where(eq(requestFiles.id, key))
  return row ? { name: openFileName(row), content: openFile(row) } : null
}

/** What somebody who acts for another showed of that: for staff, beside what the person themself sent. */
export async function listProofs(
  _staff: Staff<'requests:read'> | Staff<'requests:decide'>,
  request: { id: string },
): Promise<ShownFile[]> {
  const theirs = and(eq(requestFiles.requestId, request.id), eq(requestFiles.addedBy, 'representative'))
  const rows = await db().select(shown).from(requestFiles).where(theirs).orderBy(asc(requestFiles.addedAt))
  return rows.map((row) => ({ ...row, name: openFileName(row) }))
}

/** The names of what waits with such a draft. */
export async function listProofNames(draft: { id: string }): Promise<string[]> {
  const rows = await db()
    .select({ id: requestFiles.id, name: requestFiles.name })
    .from(requestFiles)
    .where(eq(requestFiles.guestDraftId, draft.id))
  return rows.map(openFileName).sort((one, other) => one.localeCompare(other, 'en'))
}
