import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { decisions, requests } from '#db/schema/requests.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { roleInWords } from '#lib/requests/decision-queries.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'

type Reading = Staff<'requests:read'> | Staff<'requests:decide'> | Staff<'appeals:decide'>

/** Every appeal that is not decided, soonest due first: for the list of requests, and for whoever warns before a date. */
export async function listOpenAppeals(_by: Staff<'requests:read'> | System) {
  return db()
    .select({
      id: appeals.id,
      requestId: appeals.requestId,
      reference: requests.reference,
      kind: requests.kind,
      region: requests.region,
      receivedOn: appeals.receivedOn,
      dueOn: appeals.dueOn,
      /** Came after the last day, and waits for somebody to say whether it is decided. */
      lateSince: appeals.lateSince,
      admittedAt: appeals.admittedAt,
    })
    .from(appeals)
    .innerJoin(requests, eq(requests.id, appeals.requestId))
    .where(isNull(appeals.decidedAt))
    .orderBy(asc(appeals.dueOn), asc(appeals.id))
}

/** For whoever came second: the role of whoever decided the appeal, and when. */
export async function whoDecidedAppeal(_staff: Reading, reference: string): Promise<string | null> {
  const [last] = await db()
    .select({ roles: staffMembers.roles, at: appeals.decidedAt })
    .from(appeals)
    .innerJoin(requests, eq(requests.id, appeals.requestId))
    .innerJoin(staffMembers, eq(staffMembers.id, appeals.decidedBy))
    .where(and(eq(requests.reference, reference), isNotNull(appeals.decidedAt)))
    .orderBy(desc(appeals.decidedAt))
    .limit(1)
  if (!last?.at) return null
  return `It was ${roleInWords(last.roles)}, on ${momentInWords(last.at, operator.timeZone)}.`
}

/** What is appealed against: each decision, by which role, and why. The names of staff stay out of it. */
export async function listDecidedBy(_staff: Reading, request: { id: string }) {
  const rows = await db()
    .select({
      id: decisions.id,
      category: decisions.category,
      outcome: decisions.outcome,
      reason: decisions.reason,
      explanation: decisions.explanation,
      decidedAt: decisions.decidedAt,
      approvedAt: decisions.approvedAt,
      setAsideAt: decisions.setAsideAt,
      roles: staffMembers.roles,
    })
    .from(decisions)
    .innerJoin(staffMembers, eq(staffMembers.id, decisions.decidedBy))
    .where(and(eq(decisions.requestId, request.id), isNull(decisions.setAsideAt)))
    .orderBy(asc(decisions.decidedAt), asc(decisions.category))
  return rows.map(({ roles, ...row }) => ({
    ...row,
    by: roleInWords(roles),
    explanation: unsealMaybe({ table: 'decisions', column: 'explanation', row: row.id }, row.explanation),
  }))
}
