import type { Transaction } from '#db/client.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThread } from '#lib/threads/open-thread.ts'
import { questionDue } from './due.ts'
import { askedLetter } from './letters.ts'
import { tellAsker, tellStaff } from './tell-of-question.ts'

type Beginning = { by: Subject; reference: string; body: string; at: Date }

const longestLine = 80

/** The first words of a question, as its title. */
function titleOf(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim()
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1).trimEnd()}…`
}

/** A question, its date and its letters, in the caller's transaction, which holds the person. */
export async function beginQuestion(tx: Transaction, { by, reference, body, at }: Beginning): Promise<void> {
  const { subjectId } = by
  const dueOn = questionDue(at)
  const threadId = await openThread(tx, {
    ...{ kind: 'question', requestId: null, reference, subjectLine: titleOf(body), openedBy: 'person', dueOn },
    openerId: subjectId,
    people: [subjectId],
    at,
  })
  await appendMessage(tx, { threadId, author: 'person', subjectId, body, at })
  await recordAudit(tx, { action: 'question.asked', by, about: subjectId, reference, at })
  const letter = (to: { firstName: string; holdsAccount: boolean }) => askedLetter({ ...to, reference, dueOn })
  await tellAsker(tx, { subjectId, reference, event: 'asked', letter, at })
  await tellStaff(tx, { reference, event: 'asked', dueOn, at })
}
