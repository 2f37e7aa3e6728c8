import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Reader, Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { requests } from '#db/schema/requests.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'

/** Where two of our staff have found that an account is no child's. */
export const keptStates: readonly RequestState[] = ['declined', 'appealed', 'upheld']

/** The newest request over a report about this account, where it ended with the account kept; null where it did not, or one is open. Hold the person first. */
export async function findKept(reader: Reader, subjectId: string): Promise<{ id: string } | null> {
  const [last] = await reader
    .select({ id: requests.id, state: requests.state })
    .from(requests)
    .where(and(eq(requests.subjectId, subjectId), eq(requests.concernsChild, true)))
    .orderBy(desc(requests.receivedAt), desc(requests.id))
    .limit(1)
  return last && keptStates.includes(last.state) ? { id: last.id } : null
}

const waitsIn = (keptIn: string) =>
  and(eq(childReports.keptIn, keptIn), isNull(childReports.requestId), isNull(childReports.closedAt))

/** How many others wait for the same look at an account that was kept. */
export function countOthers(reader: Reader, { id, keptIn }: { id: string; keptIn: string }): Promise<number> {
  return reader.$count(childReports, and(waitsIn(keptIn), ne(childReports.id, id)))
}

/** Every report that waits for a new look at the same account, with the request in which it was kept: held together, in one order. */
export async function lockWaiting(tx: Transaction, keptIn: string) {
  const kept = await lockRequest(tx, keptIn)
  if (!kept) throw new Error('a report names a decision that is not there')
  const reports = await tx
    .select()
    .from(childReports)
    .where(waitsIn(keptIn))
    .orderBy(asc(childReports.id))
    .for('update')
  return { kept, reports }
}
