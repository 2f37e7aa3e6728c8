import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { countOthers } from './kept.ts'
import { openNamed } from './named.ts'
import { findNamed } from './staff-queries.ts'

/** When the account was kept, and how many others report it again. */
async function findEarlier(tx: Transaction, keptIn: string, id: string) {
  const [kept] = await tx
    .select({ reference: requests.reference, decidedAt: requests.decidedAt })
    .from(requests)
    .where(eq(requests.id, keptIn))
  return kept ? { ...kept, others: await countOthers(tx, { id, keptIn }) } : null
}

/** Opens a report for a member of staff, with a trace; and, while it looks for its account, the accounts that bear the name. */
export async function openReportForStaff(staff: Staff<'requests:read'>, typed: string, at: Date) {
  const reference = parseReference(typed, 'CH')
  if (!reference) return null
  return transaction(async (tx) => {
    const [report] = await tx.select().from(childReports).where(eq(childReports.reference, reference))
    if (!report) return null
    const about = report.reporterId
    await recordAudit(tx, { action: 'child-report.opened', by: staff, about, reference, at })
    const named = openNamed(report)
    const candidates = named ? await findNamed(tx, named) : []
    for (const { id } of candidates)
      await recordAudit(tx, { action: 'child-report.candidate-shown', by: staff, about: id, reference, at })
    const [request] = report.requestId
      ? await tx.select({ reference: requests.reference }).from(requests).where(eq(requests.id, report.requestId))
      : []
    const earlier = report.keptIn ? await findEarlier(tx, report.keptIn, report.id) : null
    const { id, role, receivedAt, closedAt, outcome, foundBy } = report
    const shown = { id, reference, role, receivedAt, closedAt, outcome, foundBy, named }
    return { report: shown, request: request?.reference ?? null, earlier, candidates }
  })
}
