import { and, desc, eq, gt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { mailProofs, passkeys, sessions } from '#db/schema/auth.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Subject } from './actor.ts'
import { isToken } from './tokens.ts'

/** Where a person is signed in, the latest visit first. */
export async function listSessionsOf({ subjectId, sessionId }: Subject, at: Date) {
  const { id, browser, startedAt, lastSeenAt } = sessions
  const rows = await db()
    .select({ id, browser, startedAt, lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.subjectId, subjectId), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.lastSeenAt))
  return rows.map((row) => ({ ...row, thisOne: row.id === sessionId }))
}

export async function listPasskeysOf({ subjectId }: Subject) {
  const { id, name, addedAt, lastUsedAt } = passkeys
  return db()
    .select({ id, name, addedAt, lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.subjectId, subjectId))
    .orderBy(desc(passkeys.addedAt))
}

/** Whether a mailed link still works, and for what. Only looks: opening a link changes nothing. */
export async function findOpenLink(token: string, at: Date): Promise<'sign-in' | 'sign-up' | null> {
  if (!isToken(token)) return null
  const [row] = await db()
    .select({ purpose: mailProofs.purpose, usedAt: mailProofs.usedAt })
    .from(mailProofs)
    .where(and(eq(mailProofs.linkHash, tokenHash(token)), gt(mailProofs.expiresAt, at)))
  if (!row || row.usedAt) return null
  return row.purpose === 'sign-in' || row.purpose === 'sign-up' ? row.purpose : null
}
