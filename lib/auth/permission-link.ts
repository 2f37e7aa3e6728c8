import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Subject } from './actor.ts'
import { subjectOf } from './gate.ts'
import { isToken } from './tokens.ts'

declare const permissionMark: unique symbol

/** Whoever holds the link that asks whether somebody acts for them: may say so or deny it, and nothing else. */
export type PermissionLink = {
  readonly representativeId: string
  readonly requestId: string
  readonly reference: string
  readonly subject: Subject
  readonly token: string
  readonly [permissionMark]: true
}

/** What the token from the newest letter opens, until the request has ended; null for every other one. Who has died is asked nothing. */
export async function openPermissionLink(token: string): Promise<PermissionLink | null> {
  if (!isToken(token)) return null
  const [found] = await db()
    .select({
      representativeId: representatives.id,
      requestId: requests.id,
      reference: requests.reference,
      subjectId: requests.subjectId,
    })
    .from(representatives)
    .innerJoin(requests, eq(requests.id, representatives.requestId))
    .where(
      and(
        eq(representatives.tokenHash, tokenHash(token)),
        isNotNull(representatives.confirmedAt),
        ne(representatives.role, 'survivor'),
        inArray(requests.state, [...openStates]),
      ),
    )
  if (!found) return null
  const { subjectId, ...link } = found
  return { ...link, token, subject: subjectOf(subjectId, null) } as PermissionLink
}
