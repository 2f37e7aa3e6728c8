import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'

/** The rows of a deletion's decision that wait for the second person. Hold the request first. */
export async function listPending(reader: Reader, requestId: string) {
  return reader
    .select()
    .from(decisions)
    .where(and(eq(decisions.requestId, requestId), isNull(decisions.setAsideAt), isNull(decisions.approvedAt)))
}
