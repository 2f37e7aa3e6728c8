import { and, eq, inArray, or } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { accounts, contacts } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/records.ts'
import { decisions } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'

type Concerned = { id: string; reference: string; subjectId: string }

/** Deeds of staff that shaped the answer but leave no row with their author. */
const shaping = [
  'request.decide',
  'request.decline',
  'request.decided-by-first-person',
  'request.sent-back',
  'request.close-unanswered',
]

async function tookPart(reader: Reader, staffId: string, { id, reference }: Concerned): Promise<boolean> {
  const author = or(eq(decisions.decidedBy, staffId), eq(decisions.approvedBy, staffId))
  const decided = await reader.$count(decisions, and(eq(decisions.requestId, id), author))
  const before = await reader.$count(appeals, and(eq(appeals.requestId, id), eq(appeals.decidedBy, staffId)))
  const theirs = and(eq(auditEvents.reference, reference), eq(auditEvents.actor, staffId))
  const shaped = await reader.$count(auditEvents, and(theirs, inArray(auditEvents.action, shaping)))
  return decided + before + shaped > 0
}

async function isThemselves(reader: Reader, staffId: string, { subjectId }: Concerned): Promise<boolean> {
  const [member] = await reader
    .select({ emailHash: staffMembers.emailHash })
    .from(staffMembers)
    .where(eq(staffMembers.id, staffId))
  if (!member) return true
  const { emailHash } = member
  const ofAccount = and(eq(accounts.subjectId, subjectId), eq(accounts.emailHash, emailHash))
  const ofContact = and(eq(contacts.subjectId, subjectId), eq(contacts.emailHash, emailHash))
  return (await reader.$count(accounts, ofAccount)) + (await reader.$count(contacts, ofContact)) > 0
}

/** Why this member of staff may not decide an appeal about this request: they had a part in the answer, or it is about themselves. */
export async function whyNotImpartial(
  reader: Reader,
  staff: Staff<Permission>,
  request: Concerned,
): Promise<'took-part' | 'own-data' | null> {
  if (await isThemselves(reader, staff.staffId, request)) return 'own-data'
  return (await tookPart(reader, staff.staffId, request)) ? 'took-part' : null
}
