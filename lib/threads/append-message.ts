import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { threadMessages } from '#db/schema/threads.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'

type Writer =
  | { author: 'person'; subjectId: string; staffId?: null }
  | { author: 'staff'; staffId: string; subjectId?: null }
  | { author: 'other'; staffId: string | null; subjectId?: null }

type Message = Writer & { threadId: string; body: string; at: Date }

const samePress = 60_000
const place = (row: string) => ({ table: 'thread_messages', column: 'body', row })

/** Adds a message to a thread that the caller holds. Null when the last one says the same from the same writer a moment ago: a second press. */
export async function appendMessage(tx: Transaction, { body, ...message }: Message): Promise<string | null> {
  const { threadId, author, subjectId = null, staffId = null, at } = message
  const [last] = await tx
    .select()
    .from(threadMessages)
    .where(eq(threadMessages.threadId, threadId))
    .orderBy(desc(threadMessages.at))
    .limit(1)
  const sameWriter = last?.author === author && last.subjectId === subjectId && last.staffId === staffId
  if (last && sameWriter && at.getTime() - last.at.getTime() < samePress && unseal(place(last.id), last.body) === body)
    return null
  const id = randomUUID()
  await tx.insert(threadMessages).values({ id, threadId, author, subjectId, staffId, body: seal(place(id), body), at })
  return id
}
