import { and, eq, exists, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'

/** Requests whose copy may be given to whoever acts for the person: `isAuthorised`, asked of the rows themselves. */
export function mayBeGivenCopy(by: Subject): SQL {
  const { confirmedAt, permissionGivenAt, permissionRefusedAt, acceptedAt } = representatives
  const authorised = db()
    .select({ id: representatives.id })
    .from(representatives)
    .where(
      and(
        eq(representatives.requestId, requests.id),
        eq(representatives.subjectId, by.subjectId),
        isNotNull(confirmedAt),
        isNull(permissionRefusedAt),
        or(isNotNull(permissionGivenAt), isNotNull(acceptedAt)),
      ),
    )
  return exists(authorised)
}
