import { and, eq, isNull } from 'drizzle-orm'
import { erasures, holds } from '#db/schema/erasures.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance } from './advance.ts'
import { lockDeletions } from './place-hold.ts'
import { lockForStaff } from './start-review.ts'

export type LiftRefusal = 'not-found' | 'own-data' | 'already-lifted'

type Lifting = { by: Staff<'holds:manage'>; reference: string; holdId: string; at: Date }

/** Ends a hold. With the last one of a person, their deletions go on where they stood: the sweep finds them as soon as they are due. */
export async function liftHold(lifting: Lifting): Promise<Outcome<{ reference: string }, LiftRefusal>> {
  const { by, reference, holdId, at } = lifting
  if (!isId(holdId)) return refused('not-found')
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const { subjectId } = request
    const onHold = await lockDeletions(tx, subjectId, ['on-hold'])
    const theirs = and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt))
    const lifted = await tx
      .update(holds)
      .set({ liftedAt: at, liftedBy: by.staffId })
      .where(and(theirs, eq(holds.id, holdId)))
      .returning({ id: holds.id })
    if (lifted.length === 0) return refused('already-lifted')
    await recordAudit(tx, { action: 'hold.lifted', by, about: subjectId, reference, at })
    const [another] = await tx.select({ id: holds.id }).from(holds).where(theirs).limit(1)
    if (another) return done({ reference })
    await tx
      .update(erasures)
      .set({ stoppedAt: null })
      .where(and(eq(erasures.subjectId, subjectId), isNull(erasures.finishedAt)))
    for (const { id } of onHold)
      await advance(tx, { requestId: id, event: 'release-hold', by, at, word: 'hold-released' })
    return done({ reference })
  })
}
