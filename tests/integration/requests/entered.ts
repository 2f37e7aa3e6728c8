import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import type { Entry, TypedEntry } from '#lib/entering/entry.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { confirmAsker } from '#lib/requests/confirm-asker.ts'
import { enterRequest, type Scan } from '#lib/requests/enter-request.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Letter } from '#tests/support/letters/letter.ts'
import { at, type newMember } from './asking.ts'

export type Member = Awaited<ReturnType<typeof newMember>>
type Contact = NonNullable<NonNullable<Entry['person']>['contact']>

/** A letter as the pages keep it. */
export function entryOf(letter: Letter, contact: Contact | null = null): TypedEntry {
  const { channel, receivedOn, region, asked, words, must } = letter
  const person = { region, answerBy: must.answerBy, contact }
  const sought = { email: null, reference: null }
  return { channel, receivedOn, lateReason: null, sought, question: null, person, asked, words }
}

type Entering = { by: Member; entry: TypedEntry; subjectId: string | null; scan?: Scan; when?: Date }

export async function enter({ by, entry, subjectId, scan, when = at }: Entering) {
  const staff = by.as('requests:enter')
  const draftId = await saveEntry({ by: staff, subjectId, entry, at: when })
  return enterRequest({ by: staff, draftId, scan, at: when })
}

/** The references in the order of what the letter asks. */
export async function entered(entering: Entering): Promise<string[]> {
  const outcome = await enter(entering)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.references
}

export type Sent = { event: string; channel: string; to: string; subject: string; text: string }

export async function lettersOn(reference: string): Promise<Sent[]> {
  const rows = await db().select().from(outbox).where(eq(outbox.reference, reference)).orderBy(asc(outbox.createdAt))
  return rows.map((row) => {
    const plain = row.message ? unseal({ table: 'outbox', column: 'message', row: row.id }, row.message) : '{}'
    return { ...JSON.parse(plain), event: row.key.slice(reference.length + 1), channel: row.channel }
  })
}

export async function letterOn(reference: string, event: string): Promise<Sent> {
  const letter = (await lettersOn(reference)).find((each) => each.event.startsWith(event))
  if (!letter) throw new Error(`no letter ${event} on ${reference}`)
  return letter
}

export async function linkIn(reference: string) {
  const { text } = await letterOn(reference, 'was-it-you')
  const link = await openStopLink(text.match(/\/requests\/not-me\/([\w-]+)/)?.[1] ?? '')
  if (!link) throw new Error('the link opens nothing')
  return link
}

export async function confirmed(reference: string, when = at): Promise<void> {
  const outcome = await confirmAsker({ by: await linkIn(reference), at: when })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

export async function matched(reference: string, ...members: Member[]): Promise<void> {
  for (const member of members) {
    const facts = ['last-four', 'invoice-number'] as const
    const outcome = await recordFactsMatched({ by: member.as('requests:decide'), reference, facts, at })
    if (!outcome.ok) throw new Error(outcome.refusal)
  }
}
