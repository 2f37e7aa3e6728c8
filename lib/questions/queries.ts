import { and, asc, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import { findByMailbox } from '#lib/accounts/add-contact.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { releasedText } from '#lib/threads/redaction.ts'
import { listReleases, redactThreads } from '#lib/threads/release-queries.ts'

const columns = {
  id: threads.id,
  reference: threads.reference,
  subjectLine: threads.subjectLine,
  openedAt: threads.openedAt,
  dueOn: threads.dueOn,
  answeredAt: threads.answeredAt,
  closedAt: threads.closedAt,
}

const ofPerson = (subjectId: string) =>
  and(eq(threadPeople.threadId, threads.id), eq(threadPeople.subjectId, subjectId))

/** The title as this person may read it: others who take part are left out. */
async function titled<Row extends { id: string; subjectLine: (typeof threads.$inferSelect)['subjectLine'] }>(
  reader: Reader,
  subjectId: string,
  rows: readonly Row[],
) {
  if (rows.length === 0) return []
  const keys = rows.map(({ id }) => id)
  const release = await redactThreads(reader, subjectId, keys)
  return rows.map(({ subjectLine, ...row }) => {
    const plain = unsealMaybe({ table: 'threads', column: 'subject_line', row: row.id }, subjectLine)
    return { ...row, title: plain === null ? null : release(row.id, 'subjectLine', plain) }
  })
}

/** Newest first. */
export async function listQuestionsOf({ subjectId }: Subject) {
  const rows = await db()
    .select(columns)
    .from(threads)
    .innerJoin(threadPeople, ofPerson(subjectId))
    .where(eq(threads.kind, 'question'))
    .orderBy(desc(threads.openedAt), desc(threads.id))
  return titled(db(), subjectId, rows)
}

async function findFor(reader: Reader, subjectId: string, typed: string) {
  const reference = parseReference(typed, 'QU')
  if (!reference) return null
  const rows = await reader
    .select(columns)
    .from(threads)
    .innerJoin(threadPeople, ofPerson(subjectId))
    .where(and(eq(threads.kind, 'question'), eq(threads.reference, reference)))
  const [found] = await titled(reader, subjectId, rows)
  return found ?? null
}

/** Somebody else's question and one that does not exist are the same: null. */
export async function findQuestionOf({ subjectId }: Subject, typed: string, reader: Reader = db()) {
  return findFor(reader, subjectId, typed)
}

/** The reference of the question that a ticket opens. */
export async function referenceOfQuestion(id: string): Promise<string | null> {
  const [found] = await db().select({ reference: threads.reference }).from(threads).where(eq(threads.id, id))
  return found?.reference ?? null
}

/** Whose question it is, for whoever knows its reference and the address of somebody who takes part. */
export async function findQuestionAt(reader: Reader, pair: { reference: string; address: string }) {
  const subjectId = await findByMailbox(reader, pair.address)
  const found = subjectId ? await findFor(reader, subjectId, pair.reference) : null
  return found && subjectId ? { id: found.id, subjectId } : null
}

/** What was written, oldest first, as this person may read it. */
export async function listQuestionMessagesOf({ subjectId }: Subject, question: { id: string }) {
  const rows = await db()
    .select({ id: threadMessages.id, body: threadMessages.body, at: threadMessages.at })
    .from(threadMessages)
    .innerJoin(threads, eq(threads.id, threadMessages.threadId))
    .innerJoin(threadPeople, ofPerson(subjectId))
    .where(eq(threadMessages.threadId, question.id))
    .orderBy(asc(threadMessages.at), asc(threadMessages.id))
  const keys = rows.map(({ id }) => id)
  const releases = await listReleases(db(), subjectId, keys)
  return rows.flatMap(({ id, body, at }) => {
    const release = releases.get(id)
    if (!release) return []
    const text = releasedText(release.pieces(unseal({ table: 'thread_messages', column: 'body', row: id }, body)))
    return [{ id, at, text, author: release.author, own: release.own }]
  })
}
