import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { followSessions } from '#db/schema/guests.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { followerOf, representativeOf } from './gate.ts'
import { redeemCode } from './redeem-proof.ts'
import { isToken, newToken } from './tokens.ts'
import { minutesFollowing } from './vocabulary.ts'

type Typed = { proofId: string | null; code: string; replaces: string | null; at: Date }
type Followed = { token: string; reference: string }

/** What waits behind a code: a request, or none where reference and address did not fit. Both rest sealed in a payload of the same length. */
const noRequest = '00000000-0000-0000-0000-000000000000'
const payloadShape = z.object({ requestId: z.string(), representativeId: z.string().default(noRequest) })
type Behind = { id: string; representativeId?: string | null }
export const followPayload = (found: Behind | null) =>
  JSON.stringify({ requestId: found?.id ?? noRequest, representativeId: found?.representativeId ?? noRequest })

async function begin(
  tx: Transaction,
  behind: z.infer<typeof payloadShape>,
  { replaces, at }: Typed,
): Promise<Followed | null> {
  const { requestId } = behind
  const representativeId = behind.representativeId === noRequest ? null : behind.representativeId
  const [request] = await tx
    .select({ reference: requests.reference, subjectId: requests.subjectId })
    .from(requests)
    .where(eq(requests.id, requestId))
  if (!request) return null
  const { reference, subjectId } = request
  if (isToken(replaces)) await tx.delete(followSessions).where(eq(followSessions.tokenHash, tokenHash(replaces)))
  const token = newToken()
  const expiresAt = new Date(at.getTime() + minutesFollowing * 60_000)
  await tx
    .insert(followSessions)
    .values({ tokenHash: tokenHash(token), requestId, representativeId, provedAt: at, expiresAt })
  const [acting] = representativeId
    ? await tx
        .select({ subjectId: representatives.subjectId })
        .from(representatives)
        .where(eq(representatives.id, representativeId))
    : []
  const by = acting ? representativeOf(acting.subjectId) : followerOf(subjectId, reference)
  await recordAudit(tx, { action: 'request.followed', by, about: subjectId, reference, at })
  return { token, reference }
}

/** The code mailed for a request was typed in the browser that asked for it. */
export async function startFollowing(typed: Typed): Promise<Outcome<Followed, 'wrong-code' | 'ended'>> {
  const { proofId, code, at } = typed
  return transaction(async (tx) => {
    const proved = await redeemCode(tx, { proofId, code, purposes: ['follow'], at })
    if (!proved.ok) return proved
    const behind = payloadShape.parse(JSON.parse(proved.value.payload ?? followPayload(null)))
    // Used up, and after an erasure the address is not ours to keep: not even for its ten minutes.
    await tx.delete(mailProofs).where(eq(mailProofs.id, proved.value.id))
    const followed = await begin(tx, behind, typed)
    return followed ? done(followed) : refused('ended')
  })
}
