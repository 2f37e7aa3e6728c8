import { and, asc, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { redactions, threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Piece } from './redaction.ts'
import { listReleases } from './release-queries.ts'

const bodyOf = ({ id, body }: Pick<typeof threadMessages.$inferSelect, 'id' | 'body'>) =>
  unseal({ table: 'thread_messages', column: 'body', row: id }, body)

/** The messages of a request as they were written. Only for a request that was opened with a trace. */
export async function listMessagesForStaff(_staff: Staff<Permission>, request: { id: string; subjectId: string }) {
  const rows = await db()
    .select({
      id: threadMessages.id,
      author: threadMessages.author,
      subjectId: threadMessages.subjectId,
      body: threadMessages.body,
      at: threadMessages.at,
    })
    .from(threadMessages)
    .innerJoin(threads, and(eq(threads.id, threadMessages.threadId), eq(threads.requestId, request.id)))
    .orderBy(asc(threadMessages.at), asc(threadMessages.id))
  return rows.map(({ body, subjectId, ...row }) => ({
    ...row,
    text: bodyOf({ id: row.id, body }),
    own: subjectId === request.subjectId,
  }))
}

/** A piece as staff see it before the copy goes out: without what lies under a bar. */
export const barred = ({ text, hidden }: Piece): Piece => ({ text: hidden ? '' : text, hidden })

type Of = { subjectId: string; messageId?: string; reader?: Reader }

/** Every message that goes into a person's copy, in the pieces of which some are left out. */
export async function listReleasedMessages({ subjectId, messageId, reader = db() }: Of) {
  const rows = await reader
    .select({
      id: threadMessages.id,
      body: threadMessages.body,
      at: threadMessages.at,
      reference: threads.reference,
    })
    .from(threadMessages)
    .innerJoin(threads, eq(threads.id, threadMessages.threadId))
    .innerJoin(threadPeople, and(eq(threadPeople.threadId, threads.id), eq(threadPeople.subjectId, subjectId)))
    .where(messageId === undefined ? undefined : eq(threadMessages.id, messageId))
    .orderBy(desc(threadMessages.at), desc(threadMessages.id))
  const keys = rows.map(({ id }) => id)
  const releases = await listReleases(reader, subjectId, keys)
  return rows.flatMap((row) => {
    const release = releases.get(row.id)
    if (!release) return []
    const { author, own } = release
    return [{ id: row.id, at: row.at, reference: row.reference, author, own, pieces: release.pieces(bodyOf(row)) }]
  })
}

/** What the person will get, with bars where something is left out: what lies under them is not in it. */
export async function listBarredMessages(_staff: Staff<'requests:read'>, { subjectId }: { subjectId: string }) {
  const all = await listReleasedMessages({ subjectId })
  return all.map(({ pieces, ...message }) => ({ ...message, pieces: pieces.map(barred) }))
}

export async function listRedactions(reader: Reader, messageId: string, subjectId: string) {
  const rows = await reader
    .select({ id: redactions.id, passage: redactions.passage, reason: redactions.reason, at: redactions.placedAt })
    .from(redactions)
    .where(and(eq(redactions.messageId, messageId), eq(redactions.subjectId, subjectId)))
    .orderBy(asc(redactions.placedAt))
  return rows.map(({ passage, ...row }) => ({
    ...row,
    passage: unseal({ table: 'redactions', column: 'passage', row: row.id }, passage),
  }))
}
