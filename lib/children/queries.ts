import { and, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { findByMailbox } from '#lib/accounts/add-contact.ts'
import { parseReference } from '#lib/requests/reference.ts'

/** Whose report it is, for whoever knows its reference and the address it came from. */
export async function findReportAt(reader: Reader, pair: { reference: string; address: string }) {
  const reference = parseReference(pair.reference, 'CH') ?? ''
  const reporterId = (await findByMailbox(reader, pair.address)) ?? '00000000-0000-0000-0000-000000000000'
  const [found] = await reader
    .select({ id: childReports.id, subjectId: childReports.reporterId })
    .from(childReports)
    .where(and(eq(childReports.reference, reference), eq(childReports.reporterId, reporterId)))
  return found ?? null
}

/** What a reporter sees: when it reached us, and what came of it. Nothing of the account, nor whether there is one. */
export async function findReportOf({ id, subject }: { id: string; subject: { subjectId: string } }) {
  const [found] = await db()
    .select({
      reference: childReports.reference,
      receivedAt: childReports.receivedAt,
      closedAt: childReports.closedAt,
      outcome: childReports.outcome,
    })
    .from(childReports)
    .where(and(eq(childReports.id, id), eq(childReports.reporterId, subject.subjectId)))
  return found ?? null
}
