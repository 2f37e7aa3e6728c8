import { and, eq } from 'drizzle-orm'
import { threadPeople, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { questionDue } from './due.ts'
import { lockQuestion } from './lock-question.ts'
import { tellStaff } from './tell-of-question.ts'

export type WriteRefusal = 'not-found' | 'too-often'
type Writing = { by: Subject; reference: string; body: string; at: Date }

/** The person writes again. What was answered or closed waits for us anew, with a date of its own; what waits already keeps its date. */
export async function writeToQuestion({ by, reference, body, at }: Writing): Promise<Outcome<null, WriteRefusal>> {
  const attempt = await countAttempt('messages-by-person', by.subjectId, at)
  if (!attempt.allowed) return refused('too-often')
  return transaction(async (tx) => {
    const stands = await lockPerson(tx, by.subjectId)
    const question = await lockQuestion(tx, reference)
    if (!stands || !question) return refused('not-found')
    const member = and(eq(threadPeople.threadId, question.id), eq(threadPeople.subjectId, by.subjectId))
    if ((await tx.$count(threadPeople, member)) === 0) return refused('not-found')
    const { subjectId } = by
    const messageId = await appendMessage(tx, { threadId: question.id, author: 'person', subjectId, body, at })
    if (!messageId) return done(null)
    const waits = !question.answeredAt && !question.closedAt && question.dueOn
    const dueOn = waits ? waits : questionDue(at)
    const changes = { answeredAt: null, closedAt: null, dueOn }
    await tx.update(threads).set(changes).where(eq(threads.id, question.id))
    const action = question.closedAt ? 'question.reopened' : 'question.written'
    await recordAudit(tx, { action, by, about: subjectId, reference, at })
    await tellStaff(tx, { reference, event: messageId, dueOn, at })
    return done(null)
  })
}
