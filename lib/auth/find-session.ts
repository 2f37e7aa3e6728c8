import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { sessions, staffMembers } from '#db/schema/auth.ts'
import { accounts, subjects } from '#db/schema/people.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { isToken } from './tokens.ts'
import type { Standing } from './vocabulary.ts'

const columns = {
  sessionId: sessions.id,
  startedAt: sessions.startedAt,
  lastSeenAt: sessions.lastSeenAt,
  expiresAt: sessions.expiresAt,
  secondFactorAt: sessions.secondFactorAt,
  freshProofAt: sessions.freshProofAt,
  freshProofKind: sessions.freshProofKind,
  subjectId: subjects.id,
  personName: accounts.name,
  staffId: staffMembers.id,
  staffName: staffMembers.name,
  roles: staffMembers.roles,
  disabledAt: staffMembers.disabledAt,
  enrolledAt: staffMembers.totpEnrolledAt,
}

function read(token: string, at: Date) {
  return db()
    .select(columns)
    .from(sessions)
    .leftJoin(subjects, and(eq(subjects.id, sessions.subjectId), isNull(subjects.erasedAt)))
    .leftJoin(accounts, eq(accounts.subjectId, subjects.id))
    .leftJoin(staffMembers, eq(staffMembers.id, sessions.staffId))
    .where(and(eq(sessions.tokenHash, tokenHash(token)), gt(sessions.expiresAt, at)))
}

function standingOf(row: Awaited<ReturnType<typeof read>>[number]): Standing | null {
  const { sessionId, subjectId, personName, freshProofAt, freshProofKind, staffId, staffName, roles, secondFactorAt } =
    row
  if (subjectId && personName !== null)
    return { kind: 'person', sessionId, subjectId, name: personName, freshProofAt, freshProofKind }
  if (!staffId || staffName === null || !roles) return null
  const [disabled, enrolled] = [row.disabledAt !== null, row.enrolledAt !== null]
  return { kind: 'staff', sessionId, staffId, name: staffName, roles, disabled, enrolled, secondFactorAt }
}

/** Whose live session this token belongs to, looked up anew for every request: a revoked one is dead on the next. */
export async function findSession(token: string, at: Date) {
  if (!isToken(token)) return null
  const [row] = await read(token, at)
  const standing = row ? standingOf(row) : null
  if (!row || !standing) return null
  const { startedAt, lastSeenAt, expiresAt } = row
  return { standing, startedAt, lastSeenAt, expiresAt }
}
