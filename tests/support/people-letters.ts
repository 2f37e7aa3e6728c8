import { transaction } from '#db/transaction.ts'
import { staffOf } from '#lib/auth/gate.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { MessageChannel } from '#lib/notices/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import type { Site } from './journey-site.ts'
import type { Person, StaffMember } from './people.ts'

/** A letter to a person in the outbox; answers its id. */
export async function newLetter(
  site: Site,
  person: Person,
  reference: string,
  channel: MessageChannel,
  mark = '',
): Promise<string> {
  const key = `sample:${channel}:${reference}${mark}`
  const at = await now()
  const letter = { subject: 'A letter of this test', paragraphs: ['You do not need to do anything.'], reference }
  const to = channel === 'post' ? `${person.name}\n${person.street}\n${person.zipCode}` : person.email
  const { subjectId } = person
  await transaction((tx) => queueLetter(tx, { kind: 'important-notice', key, channel, to, subjectId, letter, at }))
  const [row] = await site.sql<{ id: string }[]>`select id from outbox where key = ${key}`
  return row?.id ?? ''
}

/** The same, come back. */
export async function newBounced(site: Site, person: Person, reference: string): Promise<string> {
  const id = await newLetter(site, person, reference, 'mail')
  await site.sql`update outbox set bounced_at = now(), bounce_code = '5.1.1' where id = ${id}`
  return id
}

/** One on paper that has left; answers the id of its dispatch. */
export async function newLeft(site: Site, person: Person, reference: string, by: StaffMember): Promise<string> {
  const id = await newLetter(site, person, reference, 'post', ':left')
  const at = await now()
  const on = isoDay(civilDate(at, operator.timeZone))
  await recordDispatch({ id, way: 'post', on, by: staffOf(by.staffId), at })
  const [row] = await site.sql<{ id: string }[]>`select id from dispatches where outbox_id = ${id}`
  return row?.id ?? ''
}
