import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { appendMessage } from './append-message.ts'
import { messageForStaffLetter } from './letters.ts'
import { openThreadOf } from './open-thread.ts'

export type WriteRefusal = 'not-found' | 'too-often'
type Writing = { by: Subject; reference: string; body: string; at: Date }

/** A person writes to us about a request of theirs. */
export async function writeMessage({ by, reference, body, at }: Writing): Promise<Outcome<null, WriteRefusal>> {
  const attempt = await countAttempt('messages-by-person', by.subjectId, at)
  if (!attempt.allowed) return refused('too-often')
  return transaction(async (tx) => {
    const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
    const request = found && (await lockRequest(tx, found.id))
    if (!request || !(await lockPerson(tx, by.subjectId))) return refused('not-found')
    const threadId = await openThreadOf(tx, request, { openedBy: 'person', at })
    const messageId = await appendMessage(tx, { threadId, author: 'person', subjectId: by.subjectId, body, at })
    if (!messageId) return done(null)
    await recordStep(tx, { request, by, word: 'message-from-person', action: 'thread.message-written', at })
    await queueLetter(tx, {
      key: `${reference}:message:${messageId}`,
      kind: 'important-notice',
      to: operator.contact.privacyEmail,
      subjectId: null,
      letter: messageForStaffLetter(reference),
      at,
    })
    return done(null)
  })
}
