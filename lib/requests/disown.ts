import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { revokeSessions } from '#lib/auth/end-session.ts'
import type { StopLink } from '#lib/auth/stop-link.ts'
import { endPackage } from '#lib/fulfilment/end-copy.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest } from './advance.ts'
import { stoppedLetter } from './letters.ts'
import { isOpen } from './lifecycle.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'

export type DisownRefusal = 'already-ended'

/**
 * "This was not me" (decision 7): nothing is given out any more, the request ends, and everybody is signed out, because whoever asked could
 * sign in with the same mailbox. While a copy is being put together the mark alone stops it. Pressed twice, it answers the same.
 */
export async function disownRequest({ by, at }: { by: StopLink; at: Date }): Promise<Outcome<void, DisownRefusal>> {
  const { requestId, subject } = by
  return transaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request) return refused('already-ended')
    if (request.releaseStoppedAt) return done(undefined)
    if (!isOpen(request.state)) return refused('already-ended')
    const word = 'this-was-not-me'
    const set = { releaseStoppedAt: at }
    const moved = await advance(tx, { requestId, event: 'disown', by: subject, at, word, set })
    if (!moved.ok) {
      await tx.update(requests).set(set).where(eq(requests.id, requestId))
      await recordStep(tx, { request, by: subject, word, action: 'request.release-stopped', at })
    }
    await endPackage(tx, requestId, at)
    await revokeSessions(tx, { of: { subjectId: request.subjectId }, by: subject, at })
    await tellPerson(tx, { request, event: 'stopped', at, letter: stoppedLetter })
    return done(undefined)
  })
}
