import { staffOf } from '#lib/auth/gate.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { operator } from '#lib/operator.ts'
import type { RepresentativeRole } from '#lib/representatives/vocabulary.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { accessGdpr } from './letters/access-gdpr.ts'
import type { Person, StaffMember } from './people.ts'

/** A letter of today that this member of staff is entering, ready to be checked. */
export async function newEntry(
  { staffId }: StaffMember,
  { subjectId }: Pick<Person, 'subjectId'>,
  role: RepresentativeRole | null = null,
): Promise<string> {
  const at = await now()
  const { asked, words, region } = accessGdpr
  const entry = {
    ...{ channel: 'post' as const, lateReason: null, asked, words },
    receivedOn: isoDay(civilDate(at, operator.timeZone).subtract({ days: 3 })),
    sought: { email: null, reference: null },
    role,
    acting: role && {
      name: 'Bo Carter',
      email: 'bo.carter@example.org',
      mailingAddress: null,
      statement: 'She asked me.',
    },
    person: { region, answerBy: 'mail' as const, contact: null },
  }
  return saveEntry({ by: staffOf(staffId), subjectId, entry, at })
}

/** The same, entered; answers the letter, which leads to its requests. */
export async function newEnteredLetter(member: StaffMember, person: Pick<Person, 'subjectId'>): Promise<string> {
  const draftId = await newEntry(member, person)
  const outcome = await enterRequest({ by: staffOf(member.staffId), draftId, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.letterId
}
