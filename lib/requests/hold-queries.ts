import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { holds } from '#db/schema/erasures.ts'
import type { Staff } from '#lib/auth/actor.ts'

/** The holds that stand for whoever made this request. */
export async function listHolds(_staff: Staff<'requests:read'>, request: { subjectId: string }) {
  return db()
    .select({
      id: holds.id,
      reason: holds.reason,
      law: holds.law,
      placedAt: holds.placedAt,
      reviewOn: holds.reviewOn,
    })
    .from(holds)
    .where(and(eq(holds.subjectId, request.subjectId), isNull(holds.liftedAt)))
    .orderBy(asc(holds.placedAt))
}
