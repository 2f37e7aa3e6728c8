import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'

/** Names one first decision: a second person approves the one that their page showed, and not another that has taken its place since. */
export function markOf(rows: readonly { id: string }[]): string {
  return rows.map(({ id }) => id).sort()[0] ?? ''
}

/** The rows of a deletion's decision that wait for the second person. Hold the request first. */
export async function listPending(reader: Reader, requestId: string) {
  return reader
    .select()
    .from(decisions)
    .where(and(eq(decisions.requestId, requestId), isNull(decisions.setAsideAt), isNull(decisions.approvedAt)))
}
