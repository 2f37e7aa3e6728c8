import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { clockEntries } from '#db/schema/requests.ts'

/** The clock's lines as this transaction sees them, also the one it has just written. */
export async function listClockEntriesIn(tx: Transaction, requestId: string) {
  return tx
    .select({ kind: clockEntries.kind, on: clockEntries.on, reason: clockEntries.reason })
    .from(clockEntries)
    .where(eq(clockEntries.requestId, requestId))
    .orderBy(asc(clockEntries.at), asc(clockEntries.on))
}
