import { and, eq, inArray, or } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { auditEvents } from '#db/schema/records.ts'
import { decisions } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { listMailboxes, type Mailbox } from '#lib/teamwork/deciders.ts'

type Concerned = { id: string; reference: string; subjectId: string }

/** Deeds of staff that shaped the answer, also where no row of a decision names their author. */
const shaping = [
  'request.decide',
  'request.decline',
  'request.decided-by-first-person',
  'request.decided-by-one-person',
  'request.decided-by-second-person',
  'request.decision-recalled',
  'request.sent-back',
  'request.close-unanswered',
  'child-report.kept-by-first-person',
]

async function tookPart(reader: Reader, staffId: string, { id, reference }: Concerned): Promise<boolean> {
  const author = or(eq(decisions.decidedBy, staffId), eq(decisions.approvedBy, staffId))
  const decided = await reader.$count(decisions, and(eq(decisions.requestId, id), author))
  const before = await reader.$count(appeals, and(eq(appeals.requestId, id), eq(appeals.decidedBy, staffId)))
  const theirs = and(eq(auditEvents.reference, reference), eq(auditEvents.actor, staffId))
  const shaped = await reader.$count(auditEvents, and(theirs, inArray(auditEvents.action, shaping)))
  return decided + before + shaped > 0
}

/** Why this member of staff may not decide an appeal about this request: they had a part in the answer, or it is about themselves. */
export async function whyNotImpartial(
  reader: Reader,
  staff: Staff<Permission>,
  request: Concerned,
): Promise<'took-part' | 'own-data' | null> {
  if (await concernsOwnData(reader, staff, request.subjectId)) return 'own-data'
  return (await tookPart(reader, staff.staffId, request)) ? 'took-part' : null
}

/** Those who may decide an appeal about this request. */
export async function listImpartial(reader: Reader, request: Concerned): Promise<Mailbox[]> {
  const impartial: Mailbox[] = []
  for (const member of await listMailboxes(reader, { permission: 'appeals:decide' }))
    if (!(await tookPart(reader, member.staffId, request))) impartial.push(member)
  return impartial
}
