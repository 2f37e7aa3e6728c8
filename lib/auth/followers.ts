import { and, eq, gt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { followSessions } from '#db/schema/guests.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Follower } from './actor.ts'
import { followerOf, representativeOf } from './gate.ts'
import { isToken } from './tokens.ts'

/** Who follows which request with this token, and when they last typed a code for it; null for every other token. */
export async function findFollower(
  token: string | null,
  at: Date,
): Promise<{ follower: Follower; provedAt: Date } | null> {
  if (!isToken(token)) return null
  const [row] = await db()
    .select({
      subjectId: requests.subjectId,
      reference: requests.reference,
      provedAt: followSessions.provedAt,
      actingId: representatives.subjectId,
    })
    .from(followSessions)
    .innerJoin(requests, eq(requests.id, followSessions.requestId))
    .leftJoin(representatives, eq(representatives.id, followSessions.representativeId))
    .where(and(eq(followSessions.tokenHash, tokenHash(token)), gt(followSessions.expiresAt, at)))
  if (!row) return null
  const { subjectId, reference, provedAt, actingId } = row
  const acting = actingId ? { ...representativeOf(actingId), reference } : null
  return { follower: acting ?? followerOf(subjectId, reference), provedAt }
}
