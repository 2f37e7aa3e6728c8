import { and, eq, isNull, sql } from 'drizzle-orm'
import { usageEvents } from '#db/schema/activity.ts'
import { accounts } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Product, Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockPerson } from '#lib/preferences/choose-preference.ts'
import { deviceHash } from './identifiers.ts'
import type { CombineReason } from './vocabulary.ts'

type Combining = {
  by: Product | Staff<'usage:combine'>
  subjectId: string
  product: string
  device: string
  reason: CombineReason
  at: Date
}

/**
 * Links every unlinked row of a device to an account (promise P9): from here on they are personal, in the person's copy and in their deletion.
 * Rows that belong to somebody else already stay theirs. The trail counts, and never names the device.
 */
export async function combineUsage({
  by,
  subjectId,
  product,
  device,
  reason,
  at,
}: Combining): Promise<Outcome<{ rows: number }, 'no-account'>> {
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subjectId))) return refused('no-account')
    const [account] = await tx
      .select({ id: accounts.subjectId })
      .from(accounts)
      .where(eq(accounts.subjectId, subjectId))
    if (!account) return refused('no-account')
    await tx.execute(sql`set local statement_timeout = 0`)
    const unlinked = and(eq(usageEvents.device, deviceHash(product, device)), isNull(usageEvents.subjectId))
    const linked = await tx.update(usageEvents).set({ subjectId }).where(unlinked)
    const rows = linked.count
    if (rows > 0)
      await recordAudit(tx, { action: 'usage.combined', by, about: subjectId, detail: { rows, product, reason }, at })
    return done({ rows })
  })
}
