import { and, desc, eq, gt } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { threadMessages, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { newReference } from '#lib/requests/reference.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { beginQuestion } from './begin-question.ts'

export type AskRefusal = 'too-often' | 'not-found'
type Asking = { by: Subject; body: string; at: Date }

const samePress = 60_000

/** The question that this press has asked already. */
async function findSame(tx: Transaction, { by, body, at }: Asking): Promise<string | null> {
  const lately = gt(threads.openedAt, new Date(at.getTime() - samePress))
  const rows = await tx
    .select({ id: threadMessages.id, body: threadMessages.body, reference: threads.reference })
    .from(threads)
    .innerJoin(threadMessages, eq(threadMessages.threadId, threads.id))
    .where(and(eq(threads.openerId, by.subjectId), eq(threads.kind, 'question'), lately))
    .orderBy(desc(threads.openedAt))
  const same = rows.find((row) => unseal({ table: 'thread_messages', column: 'body', row: row.id }, row.body) === body)
  return same?.reference ?? null
}

/** Somebody who is signed in asks: their mailbox is proved, so nothing waits. */
export async function askQuestion(asking: Asking): Promise<Outcome<{ reference: string }, AskRefusal>> {
  const { by, body, at } = asking
  const attempt = await countAttempt('messages-by-person', by.subjectId, at)
  if (!attempt.allowed) return refused('too-often')
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, by.subjectId))) return refused('not-found')
    const same = await findSame(tx, asking)
    if (same) return done({ reference: same })
    const reference = newReference('QU')
    await beginQuestion(tx, { by, reference, body, at })
    return done({ reference })
  })
}
