import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { seal, sealMaybe } from '#lib/sealing/seal.ts'
import { codeHash, isId, newCode, newToken } from './tokens.ts'
import { minutesFresh, type ProofPurpose } from './vocabulary.ts'

const nothing = '00000000-0000-0000-0000-000000000000'

type Asked = {
  purpose: ProofPurpose
  /** In its one spelling: `canonicalAddress`. */
  address: string
  subjectId?: string | null
  sessionId?: string | null
  payload?: string | null
  /** Those asked for earlier with this address go on: what a stranger asks for ends nothing of its owner's. */
  besideOthers?: boolean
  /** But for the one that the same browser asked for before, by its cookie. */
  replaces?: string | null
  at: Date
}

export type Issued = {
  /** For the browser's cookie: a code counts only together with it. */
  proofId: string
  code: string
  /** For the letter's link. */
  token: string
}

/** A link and a code for one mailbox. Those asked for earlier, for the same purpose, end with it unless it may have been a stranger who asks. Writes no letter. */
export async function issueProof(tx: Transaction, asked: Asked): Promise<Issued> {
  const { purpose, address, at, besideOthers = false, replaces = null } = asked
  const addressHash = emailHashOf(address)
  const standing = and(
    eq(mailProofs.addressHash, addressHash),
    eq(mailProofs.purpose, purpose),
    isNull(mailProofs.usedAt),
    gt(mailProofs.expiresAt, at),
    besideOthers ? eq(mailProofs.id, isId(replaces) ? replaces : nothing) : undefined,
  )
  await tx.update(mailProofs).set({ expiresAt: at }).where(standing)
  const proofId = randomUUID()
  const [code, token] = [newCode(), newToken()]
  const place = (column: string) => ({ table: 'mail_proofs', column, row: proofId })
  await tx.insert(mailProofs).values({
    id: proofId,
    purpose,
    address: seal(place('address'), address),
    addressHash,
    subjectId: asked.subjectId ?? null,
    sessionId: asked.sessionId ?? null,
    linkHash: tokenHash(token),
    codeHash: codeHash(proofId, code),
    payload: sealMaybe(place('payload'), asked.payload ?? null),
    createdAt: at,
    expiresAt: new Date(at.getTime() + minutesFresh * 60_000),
  })
  return { proofId, code, token }
}
