import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'

/** A report by its reference, held until the transaction ends. */
export async function lockReport(tx: Transaction, reference: string) {
  const [report] = await tx.select().from(childReports).where(eq(childReports.reference, reference)).for('update')
  return report
}
