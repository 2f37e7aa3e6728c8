import { and, asc, eq } from 'drizzle-orm'
import { threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { unseal } from '#lib/sealing/seal.ts'

/** Opens a question for a member of staff. Reading leaves a trace about everybody it concerns, and without it nothing is shown. */
export async function openQuestionForStaff(staff: Staff<'questions:answer'>, typed: string, at: Date) {
  const reference = parseReference(typed, 'QU')
  if (!reference) return null
  return transaction(async (tx) => {
    const [question] = await tx
      .select({
        id: threads.id,
        reference: threads.reference,
        openerId: threads.openerId,
        openedAt: threads.openedAt,
        dueOn: threads.dueOn,
        answeredAt: threads.answeredAt,
        closedAt: threads.closedAt,
      })
      .from(threads)
      .where(and(eq(threads.reference, reference), eq(threads.kind, 'question')))
    if (!question) return null
    const people = await tx
      .select({ id: threadPeople.subjectId })
      .from(threadPeople)
      .where(eq(threadPeople.threadId, question.id))
    const askers = []
    for (const { id } of people) {
      await recordAudit(tx, { action: 'question.opened', by: staff, about: id, reference, at })
      const reach = await findReach(tx, id)
      if (reach) askers.push({ id, name: reach.name, holdsAccount: reach.holdsAccount })
    }
    const rows = await tx
      .select({
        id: threadMessages.id,
        author: threadMessages.author,
        subjectId: threadMessages.subjectId,
        body: threadMessages.body,
        at: threadMessages.at,
      })
      .from(threadMessages)
      .where(eq(threadMessages.threadId, question.id))
      .orderBy(asc(threadMessages.at), asc(threadMessages.id))
    const messages = rows.map(({ body, ...row }) => ({
      ...row,
      text: unseal({ table: 'thread_messages', column: 'body', row: row.id }, body),
    }))
    return { question, askers, messages }
  })
}
