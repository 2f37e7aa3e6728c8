import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { redactions, threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import { quotable } from './quoted-stretches.ts'
import { type Identity, nobody, redactText, releasedText } from './redaction.ts'
import { listIdentities } from './release-queries.ts'

/** Threads that somebody else is in as well, held so that of two who are erased at once the second sees that the first is gone. */
async function lockSharedThreads(tx: Transaction, subjectId: string): Promise<string[]> {
  const own = tx.select({ id: threadPeople.threadId }).from(threadPeople).where(eq(threadPeople.subjectId, subjectId))
  const rows = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(inArray(threads.id, own))
    .orderBy(asc(threads.id))
    .for('update')
  return rows.map(({ id }) => id)
}

type Forgetting = {
  threadId: string
  person: Identity
  /** What they wrote, as far as it is still there. */
  quotes?: ReadonlySet<string>
  passages: ReadonlyMap<string, readonly string[]>
}

const without = (text: string, { person, quotes }: Forgetting, passages: readonly string[] = []) =>
  releasedText(redactText(text, { others: [person], passages, quotes }))

/** What is marked in our words goes on to be marked in them as they read now. */
async function rewritePassages(tx: Transaction, messageId: string, forgetting: Forgetting): Promise<void> {
  const rows = await tx
    .select({ id: redactions.id, passage: redactions.passage })
    .from(redactions)
    .where(eq(redactions.messageId, messageId))
  for (const { id, passage } of rows) {
    const place = { table: 'redactions', column: 'passage', row: id }
    const after = seal(place, without(unseal(place, passage), forgetting))
    await tx.update(redactions).set({ passage: after }).where(eq(redactions.id, id))
  }
}

/** Our own words to those who remain lose the name, the address and the number, and what was marked as another's. */
async function rewriteOurMessages(tx: Transaction, forgetting: Forgetting): Promise<void> {
  const { threadId, passages } = forgetting
  const ours = await tx
    .select({ id: threadMessages.id, body: threadMessages.body })
    .from(threadMessages)
    .where(and(eq(threadMessages.threadId, threadId), eq(threadMessages.author, 'staff')))
  for (const { id, body } of ours) {
    const place = { table: 'thread_messages', column: 'body', row: id }
    const before = unseal(place, body)
    const after = without(before, forgetting, passages.get(id))
    if (after === before) continue
    const changes = { body: seal(place, after) }
    await tx.update(threadMessages).set(changes).where(eq(threadMessages.id, id))
    await rewritePassages(tx, id, forgetting)
  }
}

/** The subject line in the person's words goes; one of ours loses the name. */
async function rewriteSubjectLine(tx: Transaction, subjectId: string, forgetting: Forgetting): Promise<void> {
  const { threadId } = forgetting
  const [thread] = await tx
    .select({ openerId: threads.openerId, openedBy: threads.openedBy, subjectLine: threads.subjectLine })
    .from(threads)
    .where(eq(threads.id, threadId))
  const place = { table: 'threads', column: 'subject_line', row: threadId }
  const change = (changes: Partial<typeof threads.$inferInsert>) =>
    tx.update(threads).set(changes).where(eq(threads.id, threadId))
  if (thread?.openerId === subjectId) await change({ subjectLine: null, openerId: null, openedBy: 'other' })
  else if (thread?.openedBy === 'staff' && thread.subjectLine)
    await change({ subjectLine: seal(place, without(unseal(place, thread.subjectLine), forgetting)) })
}

async function listOthers(tx: Transaction, threadId: string, subjectId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: threadPeople.subjectId })
    .from(threadPeople)
    .where(and(eq(threadPeople.threadId, threadId), ne(threadPeople.subjectId, subjectId)))
  return rows.map(({ id }) => id)
}

/** What was another person's in the copies of those who remain, and names the person who goes; what was a third person's is that still. */
async function takePassages(tx: Transaction, threadId: string, subjectId: string, person: Identity) {
  const taken = new Map<string, string[]>()
  const messages = tx
    .select({ id: threadMessages.id })
    .from(threadMessages)
    .where(and(eq(threadMessages.threadId, threadId), eq(threadMessages.author, 'staff')))
  const ofOthers = and(
    inArray(redactions.messageId, messages),
    ne(redactions.subjectId, subjectId),
    eq(redactions.reason, 'another-person'),
  )
  const rows = await tx
    .select({ id: redactions.id, messageId: redactions.messageId, passage: redactions.passage })
    .from(redactions)
    .where(ofOthers)
  for (const { id, messageId, passage } of rows) {
    const plain = unseal({ table: 'redactions', column: 'passage', row: id }, passage)
    if (redactText(plain, { others: [person], passages: [] }).every(({ hidden }) => hidden === null)) continue
    await tx.delete(redactions).where(eq(redactions.id, id))
    taken.set(messageId, [...(taken.get(messageId) ?? []), plain])
  }
  return taken
}

/** Before their messages go: in our own to the others, what repeats them. */
export async function forgetWordsInThreads(tx: Transaction, subjectId: string): Promise<void> {
  for (const threadId of await lockSharedThreads(tx, subjectId)) {
    const written = await tx
      .select({ id: threadMessages.id, body: threadMessages.body })
      .from(threadMessages)
      .where(and(eq(threadMessages.threadId, threadId), eq(threadMessages.subjectId, subjectId)))
    const words = written.map(({ id, body }) => unseal({ table: 'thread_messages', column: 'body', row: id }, body))
    const forgetting = { threadId, person: nobody, quotes: quotable(words), passages: new Map() }
    await rewriteOurMessages(tx, forgetting)
    await rewriteSubjectLine(tx, subjectId, forgetting)
  }
}

/**
 * What must not be left of a person in threads that stay for others: the subject line in their words, and their name in ours. What the others
 * wrote is theirs, and stays as it is (GDPR Article 17(3)(a)).
 */
export async function forgetInThreads(tx: Transaction, subjectId: string): Promise<void> {
  const person = (await listIdentities(tx, [subjectId])).get(subjectId) ?? nobody
  for (const threadId of await lockSharedThreads(tx, subjectId)) {
    const others = await listOthers(tx, threadId, subjectId)
    const passages = others.length === 1 ? await takePassages(tx, threadId, subjectId, person) : new Map()
    const forgetting = { threadId, person, passages }
    await rewriteOurMessages(tx, forgetting)
    await rewriteSubjectLine(tx, subjectId, forgetting)
  }
}
