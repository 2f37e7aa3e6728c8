import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { isStillAnswerable } from '#lib/appeals/still-answerable.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { messageForStaffLetter } from '#lib/threads/letters.ts'
import { openThreadOf } from '#lib/threads/open-thread.ts'
import { advance, lockRequest, type RequestRow } from './advance.ts'
import { answerReceivedLetter } from './ask-letters.ts'
import { findAsk } from './ask-queries.ts'
import { recordResumed } from './record-resumed.ts'
import { reopenClosed } from './reopen-closed.ts'
import { lockByReference } from './start-review.ts'
import { tellPerson } from './tell-person.ts'
import { tellStaff } from './tell-staff.ts'

export type AnswerAskedRefusal = 'not-found' | 'nothing-asked' | 'nobody-there' | 'day-ahead' | 'day-before-asked'

type Answering = { reference: string; body: string; at: Date } & (
  | { by: Subject; receivedOn?: undefined }
  /** For an answer that came by post or phone: the civil date on which it reached us. */
  | { by: Staff<'requests:decide'>; receivedOn: string }
)

async function lockFor(tx: Transaction, { by, reference }: Answering): Promise<RequestRow | undefined> {
  if (by.kind === 'staff') return lockByReference(tx, reference)
  const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
  return found && lockRequest(tx, found.id)
}

/** The answer's words in the thread, as the person's own also where staff typed them from a letter. */
async function keepWords(tx: Transaction, request: RequestRow, { by, body, at }: Answering): Promise<void> {
  const { subjectId } = request
  const threadId = await openThreadOf(tx, request, { openedBy: 'person', at })
  const messageId = await appendMessage(tx, { threadId, author: 'person', subjectId, body, at })
  if (!messageId || by.kind === 'staff') return
  await tellStaff(tx, { requestId: request.id, event: `message:${messageId}`, letter: messageForStaffLetter, at })
}

/**
 * The person answers what we asked: the clock runs again from the day on which the answer reached us, and the review goes on. After we closed the
 * request for want of it, a late answer takes it up again.
 */
export async function answerAsked(answering: Answering): Promise<Outcome<{ reopened: boolean }, AnswerAskedRefusal>> {
  const { by, at } = answering
  const today = isoDay(civilDate(at, operator.timeZone))
  const on = answering.receivedOn ?? today
  if (on > today) return refused('day-ahead')
  return transaction(async (tx) => {
    const request = await lockFor(tx, answering)
    if (!request) return refused('not-found')
    const closed = await isStillAnswerable(tx, request)
    const waits = request.state === 'waiting-for-person' || request.state === 'checking-identity'
    if (!closed && !waits) return refused('nothing-asked')
    const ask = await findAsk(request, tx)
    if (ask && on < isoDay(civilDate(ask.askedAt, operator.timeZone))) return refused('day-before-asked')
    if (!(await lockPerson(tx, request.subjectId))) return refused('nobody-there')
    await keepWords(tx, request, answering)
    if (closed) {
      await reopenClosed(tx, { by, request, on, at })
      return done({ reopened: true })
    }
    const step = { event: 'answer', word: 'person-answered', detail: { on } } as const
    const moved = await advance(tx, { ...step, requestId: request.id, by, at })
    if (!moved.ok) return refused('nothing-asked')
    const due = await recordResumed(tx, { request, by, on, at })
    const event = `answered:${at.toISOString()}`
    await tellPerson(tx, { request, event, letter: (to) => answerReceivedLetter({ ...to, due }), at })
    return done({ reopened: false })
  })
}
