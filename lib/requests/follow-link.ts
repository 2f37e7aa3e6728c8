import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { requestAddressHash } from './address-hash.ts'
import { parseReference } from './reference.ts'

declare const followedMark: unique symbol

/** Whoever knew a request's reference and its address: may see how it stands, and nothing else. */
export type Followed = { readonly requestId: string; readonly [followedMark]: true }

const place = { table: 'requests', column: 'follow-link', row: 'any' }
const minutesOpen = 30

/** For half an hour, an opaque token that leads to the request; null for a pair that does not fit, without saying which half is wrong. */
export async function makeFollowLink(asked: { reference: string; address: string; at: Date }): Promise<string | null> {
  const addressHash = requestAddressHash(asked.address)
  const reference = parseReference(asked.reference) ?? ''
  const [found] = await db()
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.reference, reference), eq(requests.addressHash, addressHash)))
  if (!found) return null
  return seal(place, JSON.stringify({ requestId: found.id, until: asked.at.getTime() + minutesOpen * 60_000 }))
}

export function openFollowLink(token: string, at: Date): Followed | null {
  try {
    const { requestId, until } = JSON.parse(unseal(place, token as Sealed)) as { requestId: string; until: number }
    return at.getTime() < until ? ({ requestId } as Followed) : null
  } catch {
    // Not a token of ours, or one that was altered: the same as none.
    return null
  }
}
