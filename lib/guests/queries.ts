import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { findWaiting } from '#lib/confirmations/redeem-confirmation.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'

type WaitingRequest = { kind: RequestKind; reference: string; confirmed: boolean; forAnother?: boolean }

/** What the page behind a mailed link may say before anything is proved: the kind and the reference. Null when the link opens nothing (any more). */
export async function findWaitingRequest(token: string, at: Date): Promise<WaitingRequest | null> {
  const waiting = await findWaiting({ token, purposes: ['request', 'representative', 'acting-mailbox'], at })
  if (!waiting?.reference) return null
  const [request] = await db()
    .select({ kind: requests.kind, reference: requests.reference, state: requests.state })
    .from(requests)
    .where(eq(requests.reference, waiting.reference))
  const begun = waiting.confirmed || waiting.purpose === 'acting-mailbox'
  if (!request || (!begun && request.state !== 'unconfirmed')) return null
  const found = { kind: request.kind, reference: request.reference, confirmed: waiting.confirmed }
  return waiting.purpose === 'request' ? found : { ...found, forAnother: true }
}
