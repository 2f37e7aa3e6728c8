import { and, eq, exists, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'

/** Requests that somebody has a part in: their own, or, of whoever acts for another, the one they sent, until that person says no. */
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
        isNull(representatives.permissionRefusedAt),
      ),
    )
  return exists(acting)
}
