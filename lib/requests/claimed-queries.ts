import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { StopLink } from '#lib/auth/stop-link.ts'
import { identityOf } from './identity-queries.ts'
import { isOpen } from './lifecycle.ts'

/** What the holder of the link is asked about: a request that staff entered, and that nobody has stood by yet. Null for every other one. */
export async function findClaimed(link: StopLink) {
  const [request] = await db()
    .select({ id: requests.id, kind: requests.kind, state: requests.state, receivedOn: requests.receivedOn })
    .from(requests)
    .where(eq(requests.id, link.requestId))
  if (!request || !isOpen(request.state)) return null
  return (await identityOf(db(), request)) === 'claimed' ? request : null
}
export type Claimed = NonNullable<Awaited<ReturnType<typeof findClaimed>>>
