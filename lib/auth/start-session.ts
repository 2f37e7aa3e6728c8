import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sessions } from '#db/schema/auth.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { staffOf, subjectOf } from './gate.ts'
import { sessionEnd } from './session-life.ts'
import { isToken, newToken } from './tokens.ts'
import type { FreshProofKind } from './vocabulary.ts'

export type Holder = { kind: 'person'; subjectId: string } | { kind: 'staff'; staffId: string }

type Start = {
  holder: Holder
  how: 'mail-link' | 'mail-code' | 'passkey' | 'recovery-code'
  browser: string
  /** The token the browser came with; a sign-in never goes on with it. */
  replaces: string | null
  freshProof?: FreshProofKind
  at: Date
}

/** A new session with a new token. Only the token's hash is kept. */
export async function startSession(tx: Transaction, start: Start): Promise<{ token: string; sessionId: string }> {
  const { holder, at } = start
  if (holder.kind === 'person' && !(await lockPerson(tx, holder.subjectId))) throw new Error('nobody is there any more')
  if (isToken(start.replaces)) await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash(start.replaces)))
  const token = newToken()
  const who = holder.kind === 'person' ? { subjectId: holder.subjectId } : { staffId: holder.staffId }
  const proof = start.freshProof ? { freshProofAt: at, freshProofKind: start.freshProof } : {}
  const [row] = await tx
    .insert(sessions)
    .values({
      ...who,
      ...proof,
      tokenHash: tokenHash(token),
      startedAt: at,
      lastSeenAt: at,
      expiresAt: sessionEnd(holder.kind, at, at),
      browser: start.browser,
    })
    .returning({ id: sessions.id })
  if (!row) throw new Error('the session was not written')
  const by = holder.kind === 'person' ? subjectOf(holder.subjectId, row.id) : staffOf(holder.staffId)
  const about = holder.kind === 'person' ? { about: holder.subjectId } : {}
  await recordAudit(tx, { action: 'session.started', by, ...about, detail: { how: start.how }, at })
  return { token, sessionId: row.id }
}

/** The same session under a new token, because what it may do has grown (fixation). */
export async function renewToken(
  tx: Transaction,
  sessionId: string,
  grown: Partial<Pick<typeof sessions.$inferInsert, 'secondFactorAt' | 'freshProofAt' | 'freshProofKind'>>,
): Promise<string> {
  const token = newToken()
  await tx
    .update(sessions)
    .set({ ...grown, tokenHash: tokenHash(token) })
    .where(eq(sessions.id, sessionId))
  return token
}
