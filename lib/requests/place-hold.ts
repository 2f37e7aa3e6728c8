import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasures, holds } from '#db/schema/erasures.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, type RequestRow } from './advance.ts'
import { lockForStaff } from './start-review.ts'

export type HoldRefusal = 'not-found' | 'own-data' | 'review-passed'

type Placing = {
  by: Staff<'holds:manage'>
  reference: string
  reason: string
  /** The place in the law that asks for it. */
  law: string
  /** ISO date on which it is looked at again. */
  reviewOn: string
  /** The company's civil date today. */
  today: string
  at: Date
}

/** A person's deletions in these states, held for the rest of the transaction. */
export async function lockDeletions(
  tx: Transaction,
  subjectId: string,
  states: readonly RequestRow['state'][],
): Promise<RequestRow[]> {
  const theirs = and(eq(requests.subjectId, subjectId), eq(requests.kind, 'deletion'))
  return tx
    .select()
    .from(requests)
    .where(and(theirs, inArray(requests.state, [...states])))
    .orderBy(requests.id)
    .for('update')
}

type Held = {
  subjectId: string
  reason: string
  law: string
  /** Null where the law itself asks for it and no member of staff. */
  placedBy: string | null
  reviewOn: string
  by: Staff<Permission> | System
  at: Date
}

/**
 * From now on nothing of this person is deleted. Their deletions are locked and marked, so that a step under way ends first and the next one sees
 * the hold; what has been approved and not begun waits for its end.
 */
export async function holdPerson(tx: Transaction, { by, ...hold }: Held): Promise<void> {
  const { subjectId, reason, law, placedBy, reviewOn, at } = hold
  const waiting = await lockDeletions(tx, subjectId, ['decided', 'cooling-off', 'delayed-by-us', 'carrying-out'])
  await tx
    .update(erasures)
    .set({ stoppedAt: at })
    .where(and(eq(erasures.subjectId, subjectId), isNull(erasures.finishedAt)))
  await tx.insert(holds).values({ subjectId, reason, law, placedBy, placedAt: at, reviewOn })
  const begun = await tx
    .select({ requestId: erasures.requestId })
    .from(erasures)
    .where(and(eq(erasures.subjectId, subjectId), isNotNull(erasures.startedAt)))
  // An erasure that has begun is not taken back: it ends in part, and its receipt says that a hold kept the rest.
  for (const { id } of waiting.filter((each) => !begun.some(({ requestId }) => requestId === each.id)))
    await advance(tx, { requestId: id, event: 'hold', by, at, word: 'put-on-hold' })
}

/** Staff place a hold, with the law that asks for it and the day on which it is looked at again. */
export async function placeHold(placing: Placing): Promise<Outcome<{ reference: string }, HoldRefusal>> {
  const { by, reference, reason, law, reviewOn, today, at } = placing
  if (reviewOn <= today) return refused('review-passed')
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const { subjectId } = request
    await holdPerson(tx, { subjectId, reason, law, placedBy: by.staffId, reviewOn, by, at })
    await recordAudit(tx, { action: 'hold.placed', by, about: subjectId, reference, detail: { reviewOn }, at })
    return done({ reference })
  })
}
