import { like } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { parseMessage } from '#lib/notices/message.ts'
import { operator } from '#lib/operator.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { reckonRequest } from '#lib/requests/reckoning.ts'
import { listClockEntries } from '#lib/requests/story-queries.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { at, type newMember, rowOf } from './asking.ts'

export const daysLater = (days: number) => new Date(at.getTime() + days * 86_400_000)

/** The letters about a request whose key begins so, as they rest in the outbox. */
export async function lettersOf(reference: string, event: string) {
  const rows = await db()
    .select()
    .from(outbox)
    .where(like(outbox.key, `${reference}:${event}%`))
  return rows.map(({ id, message, channel }) => ({
    channel,
    ...parseMessage(message ? unseal({ table: 'outbox', column: 'message', row: id }, message) : '{}'),
  }))
}

export async function onlyLetter(reference: string, event: string) {
  const [letter, ...more] = await lettersOf(reference, event)
  if (!letter || more.length > 0) throw new Error(`${more.length + (letter ? 1 : 0)} letters ${event}`)
  return letter
}

export async function reckoningOf(reference: string, when: Date) {
  const request = await rowOf(reference)
  return reckonRequest(request, await listClockEntries(request), civilDate(when, operator.timeZone))
}

export async function entriesOf(reference: string) {
  const entries = await listClockEntries(await rowOf(reference))
  return entries.map(({ kind, on, reason }) => [kind, on, reason].filter(Boolean).join(' '))
}

export async function openedBy(member: Awaited<ReturnType<typeof newMember>>, reference: string) {
  const opened = await openRequestForStaff(member.as('requests:decide'), reference, at)
  if (!opened) throw new Error('not opened')
  return opened
}
