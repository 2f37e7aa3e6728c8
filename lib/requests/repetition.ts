import { and, desc, eq, gte, lte, ne, notInArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { asDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { RequestKind } from './vocabulary.ts'

const monthsLookedAt = 12

/**
 * What the same person asked of the same kind in the twelve months up to the day of receipt: the evidence for or against "unreasonably repetitive".
 * The number alone proves nothing (C-416/23). What was never confirmed or was taken back does not count.
 */
export async function listAskedBefore(
  _staff: Staff<'requests:read'>,
  request: { id: string; subjectId: string; kind: RequestKind; receivedOn: string },
) {
  const since = isoDay(asDate(request.receivedOn).subtract({ months: monthsLookedAt }))
  return db()
    .select({ reference: requests.reference, state: requests.state, receivedOn: requests.receivedOn })
    .from(requests)
    .where(
      and(
        eq(requests.subjectId, request.subjectId),
        eq(requests.kind, request.kind),
        ne(requests.id, request.id),
        gte(requests.receivedOn, since),
        lte(requests.receivedOn, request.receivedOn),
        notInArray(requests.state, ['unconfirmed', 'expired', 'withdrawn']),
      ),
    )
    .orderBy(desc(requests.receivedOn))
}
