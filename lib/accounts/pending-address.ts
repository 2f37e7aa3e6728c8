import { and, desc, eq, gt, isNull, lt, type SQL } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { triesPerCode } from '#lib/auth/redeem-proof.ts'
import { isToken } from '#lib/auth/tokens.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unseal } from '#lib/sealing/seal.ts'

async function findOpen({ subjectId }: Subject, at: Date, more: SQL | undefined) {
  const [row] = await db()
    .select({ id: mailProofs.id, address: mailProofs.address })
    .from(mailProofs)
    .where(
      and(
        eq(mailProofs.subjectId, subjectId),
        eq(mailProofs.purpose, 'new-address'),
        isNull(mailProofs.usedAt),
        gt(mailProofs.expiresAt, at),
        more,
      ),
    )
    .orderBy(desc(mailProofs.createdAt))
    .limit(1)
  return row ?? null
}

/** The address that this session has asked for and not yet proved. */
export async function findPendingAddressOf(
  subject: Subject,
  at: Date,
): Promise<{ id: string; address: string } | null> {
  if (!subject.sessionId) return null
  const typed = and(eq(mailProofs.sessionId, subject.sessionId), lt(mailProofs.tries, triesPerCode))
  const row = await findOpen(subject, at, typed)
  return row
    ? { id: row.id, address: unseal({ table: 'mail_proofs', column: 'address', row: row.id }, row.address) }
    : null
}

/** Whether a mailed link still works, and for this person. */
export async function isLinkOf(subject: Subject, token: string, at: Date): Promise<boolean> {
  if (!isToken(token)) return false
  return (await findOpen(subject, at, eq(mailProofs.linkHash, tokenHash(token)))) !== null
}
