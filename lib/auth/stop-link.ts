import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Subject } from './actor.ts'
import { subjectOf } from './gate.ts'
import { isToken } from './tokens.ts'

declare const stopLinkMark: unique symbol

/** Whoever holds the "this was not me" link of one request: may stop that request, and nothing else. */
export type StopLink = {
  readonly requestId: string
  readonly reference: string
  readonly subject: Subject
  readonly [stopLinkMark]: true
}

/** What an opaque token from a letter opens; null for every other one. */
export async function openStopLink(token: string): Promise<StopLink | null> {
  if (!isToken(token)) return null
  const [request] = await db()
    .select({ requestId: requests.id, reference: requests.reference, subjectId: requests.subjectId })
    .from(requests)
    .where(eq(requests.stopHash, tokenHash(token)))
  if (!request) return null
  const { requestId, reference, subjectId } = request
  return { requestId, reference, subject: subjectOf(subjectId, null) } as StopLink
}
