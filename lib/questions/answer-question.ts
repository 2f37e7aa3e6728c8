import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { threadPeople, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { answeredLetter } from './letters.ts'
import { lockQuestion } from './lock-question.ts'
import { tellAsker } from './tell-of-question.ts'

export type AnswerRefusal = 'not-found' | 'nobody-there'
type Answering = { by: Staff<'questions:answer'>; reference: string; body: string; at: Date }

/** Everybody whom the question concerns and who has not been erased, held. */
async function lockPeopleOf(tx: Transaction, reference: string): Promise<string[]> {
  const people = await tx
    .select({ id: threadPeople.subjectId })
    .from(threadPeople)
    .innerJoin(threads, eq(threads.id, threadPeople.threadId))
    .where(and(eq(threads.reference, reference), eq(threads.kind, 'question')))
    .orderBy(threadPeople.subjectId)
  const there: string[] = []
  for (const { id } of people) if (await lockPerson(tx, id)) there.push(id)
  return there
}

/** Staff answer; whoever takes part is told that there is an answer, and not what it says. A closed question stays closed. */
export async function answerQuestion({ by, reference, body, at }: Answering): Promise<Outcome<null, AnswerRefusal>> {
  return transaction(async (tx) => {
    const there = await lockPeopleOf(tx, reference)
    const question = await lockQuestion(tx, reference)
    if (!question) return refused('not-found')
    if (there.length === 0) return refused('nobody-there')
    const written = { threadId: question.id, author: 'staff', staffId: by.staffId, body } as const
    const messageId = await appendMessage(tx, { ...written, at })
    if (!messageId) return done(null)
    await tx.update(threads).set({ answeredAt: at }).where(eq(threads.id, question.id))
    for (const about of there) {
      await recordAudit(tx, { action: 'question.answered', by, about, reference, at })
      const letter = (to: { firstName: string; holdsAccount: boolean }) => answeredLetter({ ...to, reference })
      await tellAsker(tx, { subjectId: about, reference, event: messageId, letter, at })
    }
    return done(null)
  })
}
