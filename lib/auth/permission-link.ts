import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { keyedHash, tokenHash } from '#lib/sealing/keyed-hash.ts'
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
  readonly [permissionMark]: true
}

/** The same in every letter about it, so that an earlier letter's link works on; under our key, so that nobody else can make it. */
export function permissionToken(representativeId: string): string {
  return Buffer.from(keyedHash('permission-link', representativeId), 'hex').toString('base64url')
}

/** What the token from a letter opens; null for every other one. Who has died is asked nothing. */
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
      ),
    )
  if (!found) return null
  const { subjectId, ...link } = found
  return { ...link, subject: subjectOf(subjectId, null) } as PermissionLink
}
