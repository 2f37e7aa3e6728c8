import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { auditEvents } from '#db/schema/records.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import { visitor } from '#lib/auth/actor.ts'
import { freshSubjectOf, staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import type { Permission, Role } from '#lib/auth/vocabulary.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import type { Proposal } from '#lib/requests/decision-check.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { createStaff } from '#lib/staff/create-staff.ts'

export const at = new Date('2026-11-02T10:00:00Z')
export const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
export const minutesLater = (minutes: number, from = at) => new Date(from.getTime() + minutes * 60_000)
export const wholeCopy: RequestDetails = { kind: 'copy', categories: [...categories] }

export async function newHolder(region = 'US-CA') {
  const email = `holder-${randomUUID()}@example.org`
  const account = { name: 'Ana Silva', email, region, source: 'person', by: visitor, at } as const
  const made = await transaction((tx) => createAccount(tx, account))
  if (!made.ok) throw new Error(made.refusal)
  const { subjectId } = made.value
  const subject = subjectOf(subjectId, null)
  return {
    email,
    subjectId,
    subject,
    byCode: freshSubjectOf(subject, 'mail-code'),
    byPasskey: freshSubjectOf(subject, 'passkey'),
  }
}
export type HolderOfTest = Awaited<ReturnType<typeof newHolder>>

export async function newMember(...roles: Role[]) {
  const email = `member-${randomUUID()}@flix247.example`
  const member = { name: 'Dee', email, roles, at, by: systemOf('test') }
  const made = await transaction((tx) => createStaff(tx, member))
  if (!made.ok) throw new Error(made.refusal)
  const { staffId } = made.value
  return { staffId, email, as: <P extends Permission>(_permission: P) => staffOf<P>(staffId) }
}

/** A request as the pages make it: a draft, then the press. */
export async function ask(holder: HolderOfTest, details: RequestDetails, by = holder.byPasskey, when = at) {
  const draftId = await saveDraft({ by: holder.subject, details, at: when })
  const sent = await submitRequest({ by, draftId, at: when })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.reference
}

export const grantAll = (scope: readonly string[]): Record<string, Proposal> =>
  Object.fromEntries(scope.map((category) => [category, { outcome: 'granted' }]))
export const grantCopy = grantAll(categories)
export const whyDeclined = 'Two requests for the same data on 2 and 5 November, with no change in between.'
/** A reason that every law knows, with the exact place that it has to name. */
export const declined = {
  outcome: 'declined',
  reason: 'not-required-by-law',
  citation: 'Article 23, or section 1798.145',
  explanation: whyDeclined,
} as const

export async function rowOf(reference: string) {
  const [row] = await db().select().from(requests).where(eq(requests.reference, reference))
  if (!row) throw new Error(`no request ${reference}`)
  return row
}

export async function wordsOf(reference: string) {
  const { id } = await rowOf(reference)
  const rows = await db()
    .select({ word: timelineEntries.word })
    .from(timelineEntries)
    .where(eq(timelineEntries.requestId, id))
  return rows.map(({ word }) => word).sort()
}

export async function actionsOn(reference: string) {
  const rows = await db()
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.reference, reference))
    .orderBy(asc(auditEvents.at))
  return rows.map(({ action }) => action)
}

type Member = Awaited<ReturnType<typeof newMember>>

/** The first decision that waits now, as a page would show it. */
export async function seenBy(member: Member, reference: string): Promise<string> {
  return (await findWaiting(member.as('requests:read'), await rowOf(reference)))?.seen ?? ''
}

/** The second person's yes. */
export async function approveBy(member: Member, reference: string, when = at) {
  const seen = await seenBy(member, reference)
  return approveDecision({ by: member.as('requests:approve'), reference, seen, at: when })
}

/** Lets the ten minutes pass after the last decision, and the sweep come by. Answers when that was. */
export async function letStand(reference: string, decidedAt = at): Promise<Date> {
  const settlesAt = minutesLater(10, decidedAt)
  const { id } = await rowOf(reference)
  const settled = await settleDecision({ requestId: id, by: systemOf('settle-decisions'), at: settlesAt })
  if (!settled) throw new Error(`nothing to settle of ${reference}`)
  return settlesAt
}

type Deciding = { second?: Member; when?: Date }

/** A decision that stands: with the second person's yes where it takes two, and the ten minutes over. Answers since when. */
export async function decidedBy(
  member: Member,
  reference: string,
  proposals: Record<string, Proposal>,
  { second, when = at }: Deciding = {},
): Promise<Date> {
  const decided = await decideRequest({ by: member.as('requests:decide'), reference, proposals, at: when })
  if (!decided.ok) throw new Error(decided.refusal)
  if (decided.value.settlesAt === null) {
    const approved = await approveBy(second ?? (await newMember('approver')), reference, when)
    if (!approved.ok) throw new Error(approved.refusal)
  }
  return letStand(reference, when)
}
