import { and, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { inBatches } from '#db/in-batches.ts'
import { usageEvents } from '#db/schema/activity.ts'
import { erasures } from '#db/schema/erasures.ts'
import { accounts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Product, Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { isRestricted } from '#lib/restrictions/queries.ts'
import { deviceHash } from './identifiers.ts'
import type { CombineReason } from './vocabulary.ts'

type Combining = {
  by: Product | Staff<'usage:combine'>
  subjectId: string
  product: string
  device: string
  /** What came earlier may be somebody else's. */
  since: Date
  reason: CombineReason
  at: Date
}

/** True while rows of this person are being deleted. Otherwise that does not begin before this transaction ends: it asks for the same locks. */
async function isBeingErased(tx: Transaction, subjectId: string): Promise<boolean> {
  const deletion = and(eq(requests.kind, 'deletion'), inArray(requests.state, [...openStates]))
  await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.subjectId, subjectId), deletion))
    .for('update')
  const begun = and(isNotNull(erasures.startedAt), isNull(erasures.finishedAt))
  return (await tx.$count(erasures, and(eq(erasures.subjectId, subjectId), begun))) > 0
}

/**
 * Links the unlinked rows of a device since a moment to an account (promise P9): from here on they are personal, in the person's copy and in their deletion.
 * Rows that belong to somebody else already stay theirs. The trail counts, and never names the device.
 */
export async function combineUsage({
  by,
  subjectId,
  product,
  device,
  since,
  reason,
  at,
}: Combining): Promise<Outcome<{ rows: number }, 'no-account' | 'being-deleted' | 'restricted'>> {
  return transaction(async (tx) => {
    const there = await lockPerson(tx, subjectId)
    if (await isBeingErased(tx, subjectId)) return refused('being-deleted')
    if (!there) return refused('no-account')
    const [account] = await tx
      .select({ id: accounts.subjectId })
      .from(accounts)
      .where(eq(accounts.subjectId, subjectId))
    if (!account) return refused('no-account')
    if (await isRestricted(tx, subjectId)) return refused('restricted')
    const ofDevice = and(eq(usageEvents.device, deviceHash(product, device)), gte(usageEvents.at, since))
    const unlinked = and(ofDevice, isNull(usageEvents.subjectId))
    const rows = await inBatches(async (limit) => {
      const some = tx.select({ id: usageEvents.id }).from(usageEvents).where(unlinked).limit(limit)
      return (await tx.update(usageEvents).set({ subjectId }).where(inArray(usageEvents.id, some))).count
    })
    if (rows > 0)
      await recordAudit(tx, { action: 'usage.combined', by, about: subjectId, detail: { rows, product, reason }, at })
    return done({ rows })
  })
}
