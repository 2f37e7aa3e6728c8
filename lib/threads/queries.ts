import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { releasedText } from './redaction.ts'
import { listReleases } from './release-queries.ts'

/** The messages of a request as its person may read them, oldest first. */
export async function listMessagesOf(subject: Subject, request: { id: string }) {
  const { subjectId } = subject
  const rows = await db()
    .select({ id: threadMessages.id, body: threadMessages.body, at: threadMessages.at })
    .from(threadMessages)
    .innerJoin(threads, and(eq(threads.id, threadMessages.threadId), eq(threads.requestId, request.id)))
    .innerJoin(threadPeople, and(eq(threadPeople.threadId, threads.id), eq(threadPeople.subjectId, subjectId)))
    .orderBy(asc(threadMessages.at), asc(threadMessages.id))
  const releases = await listReleases(
    db(),
    subjectId,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, body, at }) => {
    const release = releases.get(id)
    if (!release) return []
    const text = releasedText(release.pieces(unseal({ table: 'thread_messages', column: 'body', row: id }, body)))
    return [{ id, at, text, author: release.author, own: release.own }]
  })
}
