import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance } from './advance.ts'
import { closedLetter } from './ask-letters.ts'
import { mayClose } from './closing.ts'
import { regimeOf } from './reckoning.ts'
import { lockForStaff } from './start-review.ts'
import { tellPerson } from './tell-person.ts'
import { findWaited } from './waited.ts'

export type CloseRefusal = 'not-found' | 'own-data' | 'not-waiting' | 'not-reminded' | 'too-early'

type Closing = { by: Staff<'requests:decide'>; reference: string; at: Date }

/** Closes a request for want of an answer, after a reminder and a wait. The letter says that a late answer opens it again, and what else can be done. */
export async function closeUnanswered({ by, reference, at }: Closing): Promise<Outcome<null, CloseRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const waited = await findWaited(request, at, tx)
    if (!waited) return refused('not-waiting')
    const may = mayClose(waited, civilDate(at, operator.timeZone))
    if (!may.ok) return may
    const step = { event: 'close-unanswered', word: 'closed-without-answer' } as const
    const moved = await advance(tx, { ...step, requestId: request.id, by, at })
    if (!moved.ok) return refused('not-waiting')
    const recourse = { regime: regimeOf(request), region: request.region }
    const event = `closed:${at.toISOString()}`
    await tellPerson(tx, { request, event, letter: (to) => closedLetter({ ...to, ...recourse }), at })
    return done(null)
  })
}
