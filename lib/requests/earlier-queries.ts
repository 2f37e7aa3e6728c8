import { and, desc, eq, lt, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'

/** What the same person asked before, newest first. Only for a request that was opened with a trace. */
export async function listEarlier(
  _staff: Staff<'requests:read'>,
  request: { id: string; subjectId: string; receivedAt: Date },
) {
  return db()
    .select({
      reference: requests.reference,
      kind: requests.kind,
      state: requests.state,
      receivedOn: requests.receivedOn,
    })
    .from(requests)
    .where(
      and(
        eq(requests.subjectId, request.subjectId),
        ne(requests.id, request.id),
        ne(requests.state, 'unconfirmed'),
        lt(requests.receivedAt, request.receivedAt),
      ),
    )
    .orderBy(desc(requests.receivedAt), desc(requests.id))
}
