import { and, eq, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { findRepresentativeOf } from '#lib/representatives/queries.ts'
import { mayBeGivenCopy } from '#lib/representatives/release.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'

/** Requests against whose answer they may appeal: their own, or the one they sent for another, once they may act for them. */
export const mayAppeal = (by: Subject): SQL => (by.acts ? mayBeGivenCopy(by) : eq(requests.subjectId, by.subjectId))

/** As whose doing it stands in an appeal or a draft: null is the person's. */
export async function actingAs(tx: Transaction, by: Subject, request: { id: string }): Promise<string | null> {
  return by.acts ? ((await findRepresentativeOf(tx, request))?.id ?? null) : null
}

/** The person's own request, or of whoever may act for them the one they sent, held; somebody else's and a missing one are the same. */
export async function lockOwn(tx: Transaction, by: Subject, reference: string): Promise<RequestRow | undefined> {
  const own = and(eq(requests.reference, reference), mayAppeal(by))
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
  return found ? lockRequest(tx, found.id) : undefined
}
