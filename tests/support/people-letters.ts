import { transaction } from '#db/transaction.ts'
import { now } from '#lib/calendar/now.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { MessageChannel } from '#lib/notices/vocabulary.ts'
import type { Site } from './journey-site.ts'
import type { Person } from './people.ts'

/** A letter to a person in the outbox; answers its id. */
export async function newLetter(
  site: Site,
  person: Person,
  reference: string,
  channel: MessageChannel,
): Promise<string> {
  const key = `sample:${channel}:${reference}`
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
