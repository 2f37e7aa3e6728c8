import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { removePasskeysSince } from '#lib/auth/change-passkeys.ts'
import { endFollowingOf } from '#lib/auth/end-following.ts'
import { revokeSessions } from '#lib/auth/end-session.ts'
import { removeRecoveryCodesSince } from '#lib/auth/make-recovery-codes.ts'
import type { StopLink } from '#lib/auth/stop-link.ts'
import { hoursToObject } from '#lib/auth/vocabulary.ts'
import { endPackage } from '#lib/fulfilment/end-copy.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest, type RequestRow } from './advance.ts'
import { notYoursLetter } from './entered-letters.ts'
import { stoppedLetter } from './letters.ts'
import { mailAsker } from './tell-asker.ts'
import { tellPerson } from './tell-person.ts'

export type DisownRefusal = 'already-ended'

type Ending = { request: RequestRow; by: Subject; at: Date }

/** What else the same letter asked was not theirs either. */
async function endLetter(tx: Transaction, { request, by, at }: Ending): Promise<void> {
  if (!request.letterId) return
  const others = await tx.select({ id: requests.id }).from(requests).where(eq(requests.letterId, request.letterId))
  for (const { id } of others.filter((other) => other.id !== request.id)) {
    const set = { releaseStoppedAt: at }
    await advance(tx, { requestId: id, event: 'disown', by, at, word: 'this-was-not-me', set })
    await endPackage(tx, id, at)
    await endFollowingOf(tx, id)
  }
}

/**
 * "This was not me" (decision 7): nothing is given out any more, the request ends, everybody is signed out (also where requests are followed without an account) and passkeys that were new go,
 * because whoever asked could sign in with the same mailbox and add one. A copy that is
 * being put together then finds its request ended. Whoever wrote a letter in somebody's name has no way in: there only the letter's requests end. Pressed twice, it answers the same.
 */
export async function disownRequest({ by, at }: { by: StopLink; at: Date }): Promise<Outcome<void, DisownRefusal>> {
  const { requestId, subject } = by
  return transaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request) return refused('already-ended')
    if (request.releaseStoppedAt) return done(undefined)
    const word = 'this-was-not-me'
    const set = { releaseStoppedAt: at }
    const moved = await advance(tx, { requestId, event: 'disown', by: subject, at, word, set })
    if (!moved.ok) return refused('already-ended')
    await endPackage(tx, requestId, at)
    await endFollowingOf(tx, requestId)
    if (request.enteredOn) {
      await endLetter(tx, { request, by: subject, at })
      await mailAsker(tx, { request, event: 'stopped', at, letter: notYoursLetter })
      return done(undefined)
    }
    const since = new Date(request.receivedAt.getTime() - hoursToObject * 3_600_000)
    await removePasskeysSince(tx, { by: subject, since, at })
    await removeRecoveryCodesSince(tx, { by: subject, since, at })
    await revokeSessions(tx, { of: { subjectId: request.subjectId }, by: subject, at })
    await tellPerson(tx, { request, event: 'stopped', at, letter: stoppedLetter })
    return done(undefined)
  })
}
