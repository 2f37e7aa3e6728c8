import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { followSessions } from '#db/schema/guests.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'

async function end(tx: Transaction, such: SQL | undefined): Promise<number> {
  const gone = await tx.delete(followSessions).where(such).returning({ id: followSessions.id })
  return gone.length
}

/** Wherever somebody follows a request with a mailed code: their own, or one in which they act for another. Of those who act for them nothing ends. */
export async function endFollowing(tx: Transaction, subjectId: string): Promise<number> {
  const own = tx.select({ id: requests.id }).from(requests).where(eq(requests.subjectId, subjectId))
  const acting = tx
    .select({ id: representatives.id })
    .from(representatives)
    .where(eq(representatives.subjectId, subjectId))
  const asPerson = and(isNull(followSessions.representativeId), inArray(followSessions.requestId, own))
  return end(tx, or(asPerson, inArray(followSessions.representativeId, acting)))
}

/** Wherever one request is followed, by whomever. */
export async function endFollowingOf(tx: Transaction, requestId: string): Promise<number> {
  return end(tx, eq(followSessions.requestId, requestId))
}
