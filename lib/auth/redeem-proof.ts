import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { sameHash, tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { visitor } from './actor.ts'
import { codeHash, digitsOf, isId, isToken } from './tokens.ts'
import type { ProofPurpose } from './vocabulary.ts'

export const triesPerCode = 5

type Row = typeof mailProofs.$inferSelect

/** A mailbox that was just proved, and what it was asked for. */
export type Proved = Pick<Row, 'id' | 'purpose' | 'subjectId' | 'sessionId'> & {
  address: string
  payload: string | null
}

function provedOf({ id, purpose, subjectId, sessionId, address, payload }: Row): Proved {
  const place = (column: string) => ({ table: 'mail_proofs', column, row: id })
  const opened = { address: unseal(place('address'), address), payload: unsealMaybe(place('payload'), payload) }
  return { id, purpose, subjectId, sessionId, ...opened }
}

const open = (purposes: readonly ProofPurpose[], at: Date) =>
  and(isNull(mailProofs.usedAt), gt(mailProofs.expiresAt, at), inArray(mailProofs.purpose, purposes))

/** The link works once, also when it is pressed many times at the same moment: one update finds it unused. */
export async function redeemLink(
  tx: Transaction,
  { token, purposes, at }: { token: string; purposes: readonly ProofPurpose[]; at: Date },
): Promise<Outcome<Proved, 'ended'>> {
  if (!isToken(token)) return refused('ended')
  const [row] = await tx
    .update(mailProofs)
    .set({ usedAt: at })
    .where(and(eq(mailProofs.linkHash, tokenHash(token)), open(purposes, at)))
    .returning()
  return row ? done(provedOf(row)) : refused('ended')
}

type Typed = { proofId: string | null; code: string; purposes: readonly ProofPurpose[]; at: Date }

/** The code counts only in the browser that asked for it, five times at most. Every failure stays counted, so the caller must commit. */
export async function redeemCode(
  tx: Transaction,
  { proofId, code, purposes, at }: Typed,
): Promise<Outcome<Proved, 'wrong-code' | 'ended'>> {
  if (!isId(proofId)) return refused('ended')
  const [row] = await tx
    .update(mailProofs)
    .set({ tries: sql`${mailProofs.tries} + 1` })
    .where(and(eq(mailProofs.id, proofId), open(purposes, at), lt(mailProofs.tries, triesPerCode)))
    .returning()
  if (!row) return refused('ended')
  if (sameHash(row.codeHash, codeHash(row.id, digitsOf(code)))) {
    await tx.update(mailProofs).set({ usedAt: at }).where(eq(mailProofs.id, row.id))
    return done(provedOf(row))
  }
  const about = row.subjectId ? { about: row.subjectId } : {}
  await recordAudit(tx, {
    action: 'proof.failed',
    by: visitor,
    ...about,
    detail: { purpose: row.purpose, tries: row.tries },
    at,
  })
  return refused(row.tries < triesPerCode ? 'wrong-code' : 'ended')
}
