import { eq, inArray } from 'drizzle-orm'
import { childReports } from '#db/schema/children.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { beginErasure } from './begin-erasure.ts'
import { lockWaiting } from './kept.ts'

export type TakeUpRefusal = 'not-found' | 'closed' | 'own-data' | 'account-gone'

/** Staff have looked at a report about an account that was kept, and there is something new: it is restricted again, and two decide anew. All reports that wait for that join. */
export async function takeUpReport(of: {
  by: Staff<'requests:decide'>
  reference: string
  at: Date
}): Promise<Outcome<null, TakeUpRefusal>> {
  const { by, reference, at } = of
  return transaction(async (tx) => {
    const [found] = await tx.select().from(childReports).where(eq(childReports.reference, reference))
    if (!found?.keptIn) return refused('not-found')
    const { kept, reports } = await lockWaiting(tx, found.keptIn)
    const report = reports.find(({ id }) => id === found.id)
    if (!report) return refused('closed')
    const { subjectId } = kept
    if (await concernsOwnData(tx, by, subjectId)) return refused('own-data')
    const requestId = await beginErasure(tx, { subjectId, report, by, at })
    if (!requestId) return refused('account-gone')
    const ids = reports.map(({ id }) => id)
    await tx.update(childReports).set({ requestId, linkedBy: by.staffId }).where(inArray(childReports.id, ids))
    const detail = { reports: ids.length }
    await recordAudit(tx, { action: 'child-report.taken-up-again', by, about: subjectId, reference, detail, at })
    return done(null)
  })
}
