import { and, eq, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sessions } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Actor, Subject } from './actor.ts'
import { endFollowing } from './end-following.ts'
import { staffOf, subjectOf } from './gate.ts'
import { isId, isToken } from './tokens.ts'

/** Signing out. A token that leads nowhere is nothing to complain about. */
export async function endSession(token: string | null, at: Date): Promise<void> {
  if (!isToken(token)) return
  await transaction(async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(eq(sessions.tokenHash, tokenHash(token)))
      .returning()
    if (!ended) return
    const by = ended.subjectId ? subjectOf(ended.subjectId, ended.id) : staffOf(ended.staffId ?? '')
    await recordAudit(tx, { action: 'session.ended', by, about: ended.subjectId ?? undefined, at })
  })
}

/** One of a person's own sessions, from the list. It is dead on its next request. */
export async function revokeSession(by: Subject, sessionId: string, at: Date): Promise<Outcome<void, 'not-found'>> {
  if (!isId(sessionId)) return refused('not-found')
  return transaction(async (tx) => {
    const own = and(eq(sessions.id, sessionId), eq(sessions.subjectId, by.subjectId))
    const gone = await tx.delete(sessions).where(own).returning({ id: sessions.id })
    if (gone.length === 0) return refused('not-found')
    await recordAudit(tx, { action: 'session.revoked', by, about: by.subjectId, detail: { sessions: 1 }, at })
    return done(undefined)
  })
}

type Revoking = { of: { subjectId: string } | { staffId: string }; except?: string | null; by: Actor; at: Date }

/**
 * Every session of somebody, also those in which a request is followed without an account, within another deed: a changed address, a disabled
 * member of staff, an erasure. Answers how many browsers were signed in.
 */
export async function revokeSessions(tx: Transaction, { of, except, by, at }: Revoking): Promise<number> {
  const theirs = 'subjectId' in of ? eq(sessions.subjectId, of.subjectId) : eq(sessions.staffId, of.staffId)
  const gone = await tx
    .delete(sessions)
    .where(except ? and(theirs, ne(sessions.id, except)) : theirs)
    .returning({ id: sessions.id })
  const following = 'subjectId' in of ? await endFollowing(tx, of.subjectId) : 0
  if (gone.length + following === 0) return 0
  const counted = { sessions: gone.length, ...(following > 0 ? { following } : {}) }
  const whose =
    'subjectId' in of ? { about: of.subjectId, detail: counted } : { detail: { ...counted, staff: of.staffId } }
  await recordAudit(tx, { action: 'session.revoked', by, ...whose, at })
  return gone.length
}

export async function revokeOtherSessions(by: Subject, at: Date): Promise<number> {
  return transaction((tx) => revokeSessions(tx, { of: { subjectId: by.subjectId }, except: by.sessionId, by, at }))
}
