import { eq, inArray, sql } from 'drizzle-orm'
import { inBatches } from '#db/in-batches.ts'
import { usageEvents } from '#db/schema/activity.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { findObstacle } from './obstacle.ts'
import type { TakeApartReason } from './vocabulary.ts'

type Taking = {
  by: Subject | Staff<'usage:combine'>
  /** The person; of somebody who takes their own apart always themselves. */
  subjectId: string
  /** How many rows the page showed: what has come since is not taken apart unseen. */
  seen: number
  reason: TakeApartReason
  at: Date
}
export type TakeApartRefusal = 'no-account' | 'open-request' | 'on-hold' | 'nothing-combined' | 'changed-elsewhere'

/**
 * Takes all use of products apart from an account (promise P9). The person, the device and the time of day leave the rows together, so that
 * nothing here leads back; the trail says how many rows, and no more.
 */
export async function takeUsageApart({
  by,
  seen,
  reason,
  at,
  ...taking
}: Taking): Promise<Outcome<{ rows: number }, TakeApartRefusal>> {
  const subjectId = by.kind === 'person' ? by.subjectId : taking.subjectId
  return transaction(async (tx) => {
    // The same lock that sending a request takes: neither overtakes the other.
    if (!(await lockPerson(tx, subjectId))) return refused('no-account')
    const obstacle = await findObstacle(tx, subjectId)
    if (obstacle) return refused(obstacle.kind === 'hold' ? 'on-hold' : 'open-request')
    const own = eq(usageEvents.subjectId, subjectId)
    const standing = await tx.$count(usageEvents, own)
    if (standing === 0) return refused('nothing-combined')
    if (standing !== seen) return refused('changed-elsewhere')
    const theDay = sql`date_trunc('day', ${usageEvents.at}, 'UTC')`
    const rows = await inBatches(async (limit) => {
      const some = tx.select({ id: usageEvents.id }).from(usageEvents).where(own).limit(limit)
      return (
        await tx
          .update(usageEvents)
          .set({ subjectId: null, device: null, at: theDay })
          .where(inArray(usageEvents.id, some))
      ).count
    })
    await recordAudit(tx, { action: 'usage.taken-apart', by, about: subjectId, detail: { rows, reason }, at })
    return done({ rows })
  })
}
