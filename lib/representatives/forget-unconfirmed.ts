import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requestFiles } from '#db/schema/threads.ts'

/** Of a request that was never confirmed: who said they act for somebody, what they wrote, and what they showed. The files go with the next sweep. */
export async function forgetUnconfirmed(tx: Transaction, requestId: string): Promise<void> {
  const [row] = await tx
    .delete(representatives)
    .where(and(eq(representatives.requestId, requestId), isNull(representatives.confirmedAt)))
    .returning({ subjectId: representatives.subjectId })
  if (!row) return
  await tx.delete(contacts).where(and(eq(contacts.subjectId, row.subjectId), isNull(contacts.provenAt)))
  await tx
    .delete(requestFiles)
    .where(and(eq(requestFiles.requestId, requestId), eq(requestFiles.addedBy, 'representative')))
}
