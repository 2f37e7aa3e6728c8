import { and, desc, eq, isNotNull, notExists } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { decisions, requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Role } from '#lib/auth/vocabulary.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { listPending, markOf } from './pending.ts'

type Deciding = Staff<'requests:decide'> | Staff<'requests:approve'> | Staff<'requests:read'>

export function roleInWords(roles: readonly Role[]): string {
  if (roles.includes('approver')) return 'an approver'
  return roles.includes('reviewer') ? 'a reviewer' : 'somebody on the team'
}

/** For whoever came second: the role of whoever was first, and when. Null when nobody has decided anything. */
export async function whoDecided(_staff: Deciding, reference: string): Promise<string | null> {
  const [last] = await db()
    .select({
      decidedBy: decisions.decidedBy,
      decidedAt: decisions.decidedAt,
      approvedBy: decisions.approvedBy,
      approvedAt: decisions.approvedAt,
    })
    .from(decisions)
    .innerJoin(requests, eq(requests.id, decisions.requestId))
    .where(eq(requests.reference, reference))
    .orderBy(desc(decisions.decidedAt))
    .limit(1)
  if (!last) return null
  const [member] = await db()
    .select({ roles: staffMembers.roles })
    .from(staffMembers)
    .where(eq(staffMembers.id, last.approvedBy ?? last.decidedBy))
  const at = momentInWords(last.approvedAt ?? last.decidedAt, operator.timeZone)
  return `It was ${roleInWords(member?.roles ?? [])}, on ${at}.`
}

/** What was sent back, and why: for whoever decides again. What an appeal has set aside was sent back by nobody. */
export async function listSentBack(_staff: Deciding, request: { id: string }) {
  const byAppeal = db()
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.requestId, decisions.requestId), eq(appeals.decidedAt, decisions.setAsideAt)))
  const rows = await db()
    .select({
      id: decisions.id,
      category: decisions.category,
      outcome: decisions.outcome,
      explanation: decisions.explanation,
      at: decisions.setAsideAt,
    })
    .from(decisions)
    .where(and(eq(decisions.requestId, request.id), isNotNull(decisions.setAsideAt), notExists(byAppeal)))
    .orderBy(desc(decisions.setAsideAt))
  return rows.map(({ id, ...row }) => ({
    ...row,
    explanation: unsealMaybe({ table: 'decisions', column: 'explanation', row: id }, row.explanation) ?? '',
  }))
}

/** Whether a first decision waits for a second person, which one, and whether this member of staff took it. */
export async function findWaiting(
  staff: Deciding,
  request: { id: string },
): Promise<{ own: boolean; seen: string } | null> {
  const rows = await listPending(db(), request.id)
  const own = rows.some(({ decidedBy }) => decidedBy === staff.staffId)
  return rows.length > 0 ? { own, seen: markOf(rows) } : null
}
