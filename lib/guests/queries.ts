import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { findWaiting } from '#lib/confirmations/redeem-confirmation.ts'

/** What the page behind a mailed link may say before anything is proved: the kind and the reference. Null when the link opens nothing (any more). */
export async function findWaitingRequest(token: string, at: Date) {
  const waiting = await findWaiting({ token, purposes: ['request'], at })
  if (!waiting?.reference) return null
  const [request] = await db()
    .select({ kind: requests.kind, reference: requests.reference, state: requests.state })
    .from(requests)
    .where(eq(requests.reference, waiting.reference))
  if (!request || (!waiting.confirmed && request.state !== 'unconfirmed')) return null
  return { kind: request.kind, reference: request.reference, confirmed: waiting.confirmed }
}
