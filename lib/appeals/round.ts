import { and, count, eq } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { requests } from '#db/schema/requests.ts'

/** Marks the letters of a review that an appeal has reopened: each event is written about once in each round, for ever. Empty in the first. */
export async function roundMark(reader: Reader, reference: string): Promise<string> {
  const [overturned] = await reader
    .select({ count: count() })
    .from(appeals)
    .innerJoin(requests, eq(requests.id, appeals.requestId))
    .where(and(eq(requests.reference, reference), eq(appeals.outcome, 'overturned')))
  return overturned?.count ? `:again-${overturned.count}` : ''
}
