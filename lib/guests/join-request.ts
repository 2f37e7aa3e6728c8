import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mailConfirmations } from '#db/schema/auth.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { askedLines } from '#lib/requests/asked.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { tellStaff } from '#lib/requests/tell-staff.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { messageForStaffLetter } from '#lib/threads/letters.ts'
import { openThreadOf } from '#lib/threads/open-thread.ts'
import { longestMessage } from '#lib/threads/vocabulary.ts'
import { joinedLetter } from './letters.ts'

type Joining = {
  request: RequestRow
  details: RequestDetails
  /** The reference of the request that asks for the same. */
  open: string
  confirmationId: string
  by: Subject
  at: Date
}

const inOwnWords = (details: RequestDetails) =>
  ['I asked for this again:', ...askedLines(details).map(({ part, text }) => `${part}: ${text}`)]
    .join('\n')
    .slice(0, longestMessage)

/** Adds what was asked again to the thread of the request that is open, as the person's own message. */
async function addWords(tx: Transaction, { details, open, by, at }: Joining): Promise<RequestRow> {
  const target = await lockByReference(tx, open)
  if (!target) throw new Error('the open request that was found is gone')
  const threadId = await openThreadOf(tx, target, { openedBy: 'person', at })
  const body = inOwnWords(details)
  const messageId = await appendMessage(tx, { threadId, author: 'person', subjectId: by.subjectId, body, at })
  if (!messageId) return target
  await recordStep(tx, { request: target, by, word: 'message-from-person', action: 'thread.message-written', at })
  await tellStaff(tx, { requestId: target.id, event: `message:${messageId}`, letter: messageForStaffLetter, at })
  return target
}

/** Ends a request that asks for what an open one asks for already, in the caller's transaction: joined, never refused. */
export async function joinRequest(tx: Transaction, joining: Joining): Promise<void> {
  const { request, open, confirmationId, by, at } = joining
  const target = await addWords(tx, joining)
  const detail = { request: open }
  const moved = await advance(tx, { requestId: request.id, event: 'withdraw', by, at, word: 'joined', detail })
  if (!moved.ok) throw new Error('a request that waited for its confirmation did not end')
  // From now on the link answers with the request that goes on.
  await tx.update(mailConfirmations).set({ reference: open }).where(eq(mailConfirmations.id, confirmationId))
  await tellPerson(tx, { request: target, event: `joined:${request.reference}`, at, letter: joinedLetter })
}
