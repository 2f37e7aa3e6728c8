import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { decisions, requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Role } from '#lib/auth/vocabulary.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { wholeOutcome } from './decision-check.ts'
import { findDecisionFacts } from './decision-facts.ts'
import { concernsOwnData } from './own-data.ts'
import { decidersOf, listUnsettled, markOf } from './pending.ts'
import type { DecisionOutcome, RequestKind } from './vocabulary.ts'

type Deciding = Staff<'requests:decide'> | Staff<'requests:approve'> | Staff<'requests:read'>

export function roleInWords(roles: readonly Role[]): string {
  if (roles.includes('approver')) return 'an approver'
  return roles.includes('reviewer') ? 'a reviewer' : 'somebody on the team'
}

/** What became of a decision last, and whose doing it was. */
function lastStep(row: typeof decisions.$inferSelect): { done: string; who: string; at: Date } {
  if (row.setAsideAt && row.setAsideBy) {
    const done = row.setAsideAs === 'recalled' ? 'recalled the decision' : 'sent it back'
    return { done, who: row.setAsideBy, at: row.setAsideAt }
  }
  if (row.approvedBy && row.approvedAt)
    return { done: 'decided this as the second person', who: row.approvedBy, at: row.approvedAt }
  return { done: 'decided this', who: row.decidedBy, at: row.decidedAt }
}

/** For staff who came second: which colleague was first, and when. Null when nobody has decided anything. */
export async function whoDecided(_staff: Deciding, reference: string): Promise<string | null> {
  const rows = await db()
    .select({ decision: decisions })
    .from(decisions)
    .innerJoin(requests, eq(requests.id, decisions.requestId))
    .where(eq(requests.reference, reference))
    .orderBy(desc(decisions.decidedAt))
    .limit(1)
  const last = rows[0] && lastStep(rows[0].decision)
  if (!last) return null
  const [member] = await db()
    .select({ name: staffMembers.name })
    .from(staffMembers)
    .where(eq(staffMembers.id, last.who))
  return `${member?.name ?? 'A colleague'} ${last.done} on ${momentInWords(last.at, operator.timeZone)}.`
}

/** What was sent back or recalled, and why: for whoever decides again. */
export async function listSentBack(_staff: Deciding, request: { id: string }) {
  const rows = await db()
    .select({
      id: decisions.id,
      category: decisions.category,
      outcome: decisions.outcome,
      explanation: decisions.explanation,
      as: decisions.setAsideAs,
      at: decisions.setAsideAt,
    })
    .from(decisions)
    .where(and(eq(decisions.requestId, request.id), inArray(decisions.setAsideAs, ['sent-back', 'recalled'])))
    .orderBy(desc(decisions.setAsideAt))
  return rows.map(({ id, ...row }) => ({
    ...row,
    explanation: unsealMaybe({ table: 'decisions', column: 'explanation', row: id }, row.explanation) ?? '',
  }))
}

export type Waiting = {
  /** The decision that the page shows. */
  seen: string
  /** When its letter leaves; null while it waits for the second person. */
  settlesAt: Date | null
  /** What it comes to as a whole. */
  whole: DecisionOutcome
  /** This member of staff took part in it, and can recall it. */
  own: boolean
}

/** A decision that does not stand yet, and what this member of staff has to do with it. */
export async function findWaiting(staff: Deciding, request: { id: string }): Promise<Waiting | null> {
  const rows = await listUnsettled(db(), request.id)
  const [first] = rows
  if (!first) return null
  return {
    seen: markOf(rows),
    settlesAt: first.settlesAt,
    whole: wholeOutcome(rows),
    own: decidersOf(rows).has(staff.staffId),
  }
}

/** Whether the request is about this member of staff: then somebody else has to do it. */
export function isAboutThemselves(staff: Deciding, request: { subjectId: string }): Promise<boolean> {
  return concernsOwnData(db(), staff, request.subjectId)
}

/** What stands of a request that is decided now: which reasons can be chosen, and what of each category can be left out. */
export function findFacts(_staff: Deciding, request: { id: string; subjectId: string; kind: RequestKind }) {
  return findDecisionFacts(db(), request)
}
