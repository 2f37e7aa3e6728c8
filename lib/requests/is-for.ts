import { and, eq, exists, isNotNull, type SQL } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'

/** Requests that somebody has a part in: their own, or, of whoever acts for another, the one they sent. That the person said no has ended it, and they can see that. */
export function isFor(by: Subject): SQL | undefined {
  if (!by.acts) return eq(requests.subjectId, by.subjectId)
  const acting = db()
    .select({ id: representatives.id })
    .from(representatives)
    .where(
      and(
        eq(representatives.requestId, requests.id),
        eq(representatives.subjectId, by.subjectId),
        isNotNull(representatives.confirmedAt),
      ),
    )
  return exists(acting)
}
