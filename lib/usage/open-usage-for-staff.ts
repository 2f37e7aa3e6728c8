import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { accounts, subjects } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { findObstacle } from './obstacle.ts'
import { countCombined, listTrace } from './queries.ts'

/** What is combined with somebody's account, for staff. Looking leaves a trace: without it nothing is shown. */
export async function openUsageForStaff(staff: Staff<'usage:combine'>, subjectId: string, at: Date) {
  if (!isId(subjectId)) return null
  const account = await transaction(async (tx) => {
    const [found] = await tx
      .select({ name: accounts.name })
      .from(accounts)
      .innerJoin(subjects, and(eq(subjects.id, accounts.subjectId), isNull(subjects.erasedAt)))
      .where(eq(accounts.subjectId, subjectId))
    if (found) await recordAudit(tx, { action: 'usage.opened', by: staff, about: subjectId, at })
    return found
  })
  if (!account) return null
  const [products, trace, obstacle] = await Promise.all([
    countCombined(subjectId),
    listTrace(subjectId),
    findObstacle(db(), subjectId),
  ])
  return { ...account, products, trace, obstacle, total: products.reduce((sum, each) => sum + each.count, 0) }
}
