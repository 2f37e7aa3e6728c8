import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'

/** The person's own request, held; somebody else's and a missing one are the same. */
export async function lockOwn(tx: Transaction, by: Subject, reference: string): Promise<RequestRow | undefined> {
  const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
  return found ? lockRequest(tx, found.id) : undefined
}
