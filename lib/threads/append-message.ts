import { createHash, randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestFiles, threadMessages } from '#db/schema/threads.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'

type Writer =
  | { author: 'person'; subjectId: string; staffId?: null }
  | { author: 'staff'; staffId: string; subjectId?: null }
  | { author: 'other'; staffId: string | null; subjectId?: null }

/** `content` of the files that come with it: the same words with another file are another message. */
type Message = Writer & { threadId: string; body: string; files?: readonly { content: Buffer }[]; at: Date }

const samePress = 60_000
const place = (row: string) => ({ table: 'thread_messages', column: 'body', row })

const digestOf = ({ content }: { content: Buffer }) => createHash('sha256').update(content).digest('hex')

async function hasSameFiles(tx: Transaction, messageId: string, files: readonly { content: Buffer }[]) {
  const rows = await tx
    .select({ sha256: requestFiles.sha256 })
    .from(requestFiles)
    .where(eq(requestFiles.messageId, messageId))
  const held = rows.map(({ sha256 }) => sha256).sort()
  return held.join() === files.map(digestOf).sort().join()
}

/** Adds a message to a thread that the caller holds. Null when the last one says the same from the same writer a moment ago: a second press. */
export async function appendMessage(
  tx: Transaction,
  { body, files = [], ...message }: Message,
): Promise<string | null> {
  const { threadId, author, subjectId = null, staffId = null, at } = message
  const [last] = await tx
    .select()
    .from(threadMessages)
    .where(eq(threadMessages.threadId, threadId))
    .orderBy(desc(threadMessages.at))
    .limit(1)
  const sameWriter = last?.author === author && last.subjectId === subjectId && last.staffId === staffId
  const soon = last && sameWriter && at.getTime() - last.at.getTime() < samePress
  if (soon && unseal(place(last.id), last.body) === body && (await hasSameFiles(tx, last.id, files))) return null
  const id = randomUUID()
  await tx.insert(threadMessages).values({ id, threadId, author, subjectId, staffId, body: seal(place(id), body), at })
  return id
}
