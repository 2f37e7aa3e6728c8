import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Reader } from '#db/client.ts'
import { guestDrafts } from '#db/schema/guests.ts'
import { isToken } from '#lib/auth/tokens.ts'
import { roles } from '#lib/representatives/vocabulary.ts'
import { requestDetails } from '#lib/requests/details.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

const who = z.object({ name: z.string(), email: z.string(), region: z.string() })
const person = { name: z.string(), region: z.string() }
/** Whom somebody acts for, and why. Of a person without an address `named` is what finds them. */
const acting = z.object({
  role: z.enum(roles),
  person: z.union([
    z.object({ ...person, email: z.string(), named: z.null() }),
    z.object({ ...person, email: z.null(), named: z.string() }),
  ]),
  statement: z.string().optional(),
})
const shape = z.object({ details: requestDetails.optional(), who: who.optional(), acting: acting.optional() })

/** What has been typed so far, page by page; for oneself, or for somebody else. */
export type GuestAnswers = z.infer<typeof shape>
export type WholeAnswers = Required<Pick<GuestAnswers, 'details' | 'who'>> & Pick<GuestAnswers, 'acting'>
export type Acting = z.infer<typeof acting>
export type ActingAnswers = WholeAnswers & { acting: Acting & { statement: string } }

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
  const { details, who, acting } = answers
  return details !== undefined && who !== undefined && (acting === undefined || isForAnother({ details, who, acting }))
}

export function isForAnother(answers: WholeAnswers): answers is ActingAnswers {
  return answers.acting?.statement !== undefined
}

/** The first page that has not been answered. */
export function nextPage({ details, who, acting }: GuestAnswers): string {
  if (!details) return '/requests/start/kind'
  if (!who) return '/requests/start/you'
  return acting && acting.statement === undefined ? '/requests/start/acting' : '/requests/start/check'
}
