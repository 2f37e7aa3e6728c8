import { transaction } from '#db/transaction.ts'
import { removePasskeysSince } from '#lib/auth/change-passkeys.ts'
import { revokeSessions } from '#lib/auth/end-session.ts'
import type { StopLink } from '#lib/auth/stop-link.ts'
import { hoursToObject } from '#lib/auth/vocabulary.ts'
import { endPackage } from '#lib/fulfilment/end-copy.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest } from './advance.ts'
import { stoppedLetter } from './letters.ts'
import { tellPerson } from './tell-person.ts'

export type DisownRefusal = 'already-ended'

/**
 * "This was not me" (decision 7): nothing is given out any more, the request ends, everybody is signed out and passkeys that were new go,
 * because whoever asked could sign in with the same mailbox and add one. A copy that is
 * being put together then finds its request ended. Pressed twice, it answers the same.
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
    const since = new Date(request.receivedAt.getTime() - hoursToObject * 3_600_000)
    await removePasskeysSince(tx, { by: subject, since, at })
    await revokeSessions(tx, { of: { subjectId: request.subjectId }, by: subject, at })
    await tellPerson(tx, { request, event: 'stopped', at, letter: stoppedLetter })
    return done(undefined)
  })
}
