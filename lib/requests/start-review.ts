import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest, type RequestRow } from './advance.ts'
import { concernsOwnData } from './own-data.ts'

export type ReviewRefusal = 'not-found' | 'already-decided' | 'own-data'

/** The request by its reference, held for the rest of the transaction. */
export async function lockByReference(tx: Transaction, reference: string): Promise<RequestRow | undefined> {
  const [found] = await tx.select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  return found ? lockRequest(tx, found.id) : undefined
}

/** The same for a deed of staff that shapes the answer: nobody decides about themselves. */
export async function lockForStaff(
  tx: Transaction,
  by: Staff<Permission>,
  reference: string,
): Promise<Outcome<RequestRow, 'not-found' | 'own-data'>> {
  const request = await lockByReference(tx, reference)
  if (!request) return refused('not-found')
  return (await concernsOwnData(tx, by, request.subjectId)) ? refused('own-data') : done(request)
}

/** Brings a request that has just come in under review; one that is there already, or waits for proof of identity, stays as it is. */
export async function reviewIn(
  tx: Transaction,
  { by, request, at }: { by: Staff<'requests:decide'>; request: RequestRow; at: Date },
): Promise<Outcome<RequestRow, 'already-decided'>> {
  if (request.state === 'in-review' || request.state === 'checking-identity') return done(request)
  const moved = await advance(tx, { requestId: request.id, event: 'start-review', by, at, word: 'review-started' })
  return moved.ok ? moved : refused('already-decided')
}

/** So that the person sees that somebody has begun. */
export async function startReview(of: {
  by: Staff<'requests:decide'>
  reference: string
  at: Date
}): Promise<Outcome<{ reference: string }, ReviewRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, of.by, of.reference)
    if (!locked.ok) return locked
    const reviewed = await reviewIn(tx, { by: of.by, request: locked.value, at: of.at })
    return reviewed.ok ? done({ reference: of.reference }) : reviewed
  })
}
