import { eq } from 'drizzle-orm'
import { threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockQuestion } from './lock-question.ts'

export type CloseRefusal = 'not-found' | 'not-answered'

/** As answered: without an answer a question stays open. Closing twice is closing. */
export async function closeQuestion(of: {
  by: Staff<'questions:answer'>
  reference: string
  at: Date
}): Promise<Outcome<null, CloseRefusal>> {
  const { by, reference, at } = of
  return transaction(async (tx) => {
    const question = await lockQuestion(tx, reference)
    if (!question) return refused('not-found')
    if (question.closedAt) return done(null)
    if (!question.answeredAt) return refused('not-answered')
    await tx.update(threads).set({ closedAt: at }).where(eq(threads.id, question.id))
    const about = question.openerId ?? undefined
    await recordAudit(tx, { action: 'question.closed', by, about, reference, at })
    return done(null)
  })
}
