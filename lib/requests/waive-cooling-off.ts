import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest } from './advance.ts'
import { waitWaivedLetter } from './letters.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'
import { mayWaive } from './waiting.ts'

export type WaiveRefusal = 'not-found' | 'nothing-to-waive'

/** The person asks not to wait (decision 9). A deletion then goes as soon as it is approved, so this asks for a fresh proof. */
export async function waiveCoolingOff(of: {
  by: FreshSubject
  reference: string
  at: Date
}): Promise<Outcome<{ reference: string }, WaiveRefusal>> {
  const { by, reference, at } = of
  return transaction(async (tx) => {
    const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
    const request = found && (await lockRequest(tx, found.id))
    if (!request) return refused('not-found')
    if (!mayWaive(request, at)) return refused('nothing-to-waive')
    const waived = { coolingOffWaivedAt: at, coolingOffEndsAt: at }
    if (request.state === 'cooling-off') {
      const word = 'cooling-off-waived'
      const moved = await advance(tx, { requestId: request.id, event: 'end-cooling-off', by, at, word, set: waived })
      if (!moved.ok) return refused('nothing-to-waive')
      await enqueue(tx, 'carry-out', { requestId: request.id })
    } else {
      await tx.update(requests).set(waived).where(eq(requests.id, request.id))
      await recordStep(tx, { request, by, word: 'cooling-off-waived', action: 'request.cooling-off-waived', at })
    }
    await tellPerson(tx, { request, event: 'wait-waived', at, letter: waitWaivedLetter })
    return done({ reference })
  })
}
