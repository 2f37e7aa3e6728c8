import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { withdrawnForLetter } from '#lib/representatives/letters.ts'
import { advance } from './advance.ts'
import { isFor } from './is-for.ts'
import { withdrawnLetter } from './letters.ts'
import { tellPerson } from './tell-person.ts'

export type WithdrawRefusal = 'not-found' | 'too-late'

/** Takes a request back, as long as nothing of it has been carried out. Of a deletion this is the undo. */
export async function withdrawRequest(of: {
  by: Subject
  reference: string
  at: Date
}): Promise<Outcome<{ reference: string }, WithdrawRefusal>> {
  const { by, reference, at } = of
  return transaction(async (tx) => {
    // What a report about a child's account has begun is for two of our staff to end.
    const mine = and(isFor(by), eq(requests.concernsChild, false))
    const own = and(eq(requests.reference, reference), mine)
    const [found] = await tx.select({ id: requests.id, kind: requests.kind }).from(requests).where(own)
    if (!found) return refused('not-found')
    const word = found.kind === 'deletion' ? 'undone' : 'withdrawn'
    const moved = await advance(tx, { requestId: found.id, event: 'withdraw', by, at, word })
    if (!moved.ok) return refused(moved.refusal === 'not-found' ? 'not-found' : 'too-late')
    const letter = by.acts ? withdrawnForLetter : withdrawnLetter
    await tellPerson(tx, { request: moved.value, event: 'withdrawn', at, letter })
    return done({ reference })
  })
}
