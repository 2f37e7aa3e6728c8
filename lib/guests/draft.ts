import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Reader } from '#db/client.ts'
import { guestDrafts } from '#db/schema/guests.ts'
import { isToken } from '#lib/auth/tokens.ts'
import { requestDetails } from '#lib/requests/details.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

const who = z.object({ name: z.string(), email: z.string(), region: z.string() })
const shape = z.object({ details: requestDetails.optional(), who: who.optional() })

/** What has been typed so far, page by page; for oneself. */
export type GuestAnswers = z.infer<typeof shape>
export type WholeAnswers = Required<GuestAnswers>

const place = (row: string) => ({ table: 'guest_drafts', column: 'answers', row })

export function sealAnswers(row: string, answers: GuestAnswers): Sealed {
  return seal(place(row), JSON.stringify(answers))
}

export type GuestDraft = { id: string; answers: GuestAnswers; reference: string | null; digest: string }

/** What this browser typed within 24 hours, or the reference it was sent under; null for any other token. */
export async function findGuestDraft(
  token: string | null,
  at: Date,
  reader: Reader = db(),
): Promise<GuestDraft | null> {
  if (!isToken(token)) return null
  const [row] = await reader
    .select({ id: guestDrafts.id, answers: guestDrafts.answers, reference: guestDrafts.reference })
    .from(guestDrafts)
    .where(and(eq(guestDrafts.tokenHash, tokenHash(token)), gt(guestDrafts.expiresAt, at)))
  if (!row) return null
  const plain = row.answers ? unseal(place(row.id), row.answers) : '{}'
  return { id: row.id, answers: shape.parse(JSON.parse(plain)), reference: row.reference, digest: tokenHash(plain) }
}

export function isWhole(answers: GuestAnswers): answers is WholeAnswers {
  return answers.details !== undefined && answers.who !== undefined
}
