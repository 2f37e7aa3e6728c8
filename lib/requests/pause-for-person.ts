import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThreadOf } from '#lib/threads/open-thread.ts'
import { advance, type RequestRow } from './advance.ts'
import { askedLetter } from './ask-letters.ts'
import type { PauseReason } from './clock-vocabulary.ts'
import { isUndecided } from './lifecycle.ts'
import { listUnsettled, waitForSecond } from './pending.ts'
import { recordClockEntry } from './record-clock-entry.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'

export type AskRefusal =
  | 'not-found'
  | 'own-data'
  | 'nobody-there'
  | 'already-decided'
  | 'waits-for-second-person'
  | 'asked-already'

type Asking = {
  by: Staff<'requests:decide'>
  request: RequestRow
  reason: PauseReason
  ways: string
  body: string
  at: Date
}

/** What has to be true before somebody is asked for anything, besides that it is not about the one who asks (`lockForStaff`). */
export async function mayAsk(tx: Transaction, request: RequestRow): Promise<Outcome<null, AskRefusal>> {
  if (request.state === 'waiting-for-person' || request.state === 'checking-identity') return refused('asked-already')
  if (!isUndecided(request.state)) return refused('already-decided')
  const unsettled = await listUnsettled(tx, request.id)
  if (unsettled.length > 0) return refused(waitForSecond(unsettled) ? 'waits-for-second-person' : 'already-decided')
  return (await lockPerson(tx, request.subjectId)) ? done(null) : refused('nobody-there')
}

/**
 * Asks, and waits: the question in the thread, the state, the line in the ledger, the letter. The ledger always says that we asked; whether the
 * clock stands still is for the rules of the person's law.
 */
export async function pauseForPerson(tx: Transaction, asking: Asking): Promise<Outcome<RequestRow, 'already-decided'>> {
  const { by, request, reason, ways, body, at } = asking
  const identity = reason === 'identity'
  const event = identity ? 'ask-identity' : 'ask-person'
  const word = identity ? 'identity-asked' : 'asked-person'
  const moved = await advance(tx, { requestId: request.id, event, by, at, word, detail: ways ? { ways } : {} })
  if (!moved.ok) return refused('already-decided')
  const threadId = await openThreadOf(tx, request, { openedBy: 'staff', at })
  const messageId = await appendMessage(tx, { threadId, author: 'staff', staffId: by.staffId, body, at })
  const entry = { kind: 'paused', on: isoDay(civilDate(at, operator.timeZone)), reason } as const
  const { after } = await recordClockEntry(tx, { request, entry, at })
  const standsStill = after.pausedSince !== null
  if (standsStill) await recordStep(tx, { request, by, word: 'clock-paused', action: 'request.clock-paused', at })
  const question = request.answerBy === 'post' ? body : null
  await tellPerson(tx, {
    request,
    event: `asked:${messageId ?? randomUUID()}`,
    letter: (to) => askedLetter({ ...to, identity, question, standsStill, due: after.legalDue }),
    at,
  })
  return moved
}
