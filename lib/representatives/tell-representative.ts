import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { findReach, type Reach } from '#lib/accounts/reach.ts'
import { roundMark } from '#lib/appeals/round.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { AnswerChannel } from '#lib/requests/vocabulary.ts'
import { representativeNewsLetter, type ToRepresentative } from './letters.ts'

type Telling = {
  reference: string
  event: string
  letter?: (to: ToRepresentative) => LetterParts
  at: Date
}

/** On paper to somebody who wrote on paper and has proved no mailbox. */
function envelopeOf({ name, email, mailingAddress }: Reach): { channel: AnswerChannel; to: string } | null {
  if (email) return { channel: 'mail', to: email }
  return mailingAddress ? { channel: 'post', to: `${name}\n${mailingAddress}` } : null
}

/** Without a mailbox no page opens. */
function withoutPage({ action: _none, ...rest }: LetterParts): LetterParts {
  return rest
}

/** To whoever acts for the person, at their own address: that something happened. What it is stands on the page that a mailed code opens. */
export async function tellRepresentative(tx: Transaction, telling: Telling): Promise<void> {
  const { reference, event, letter = representativeNewsLetter, at } = telling
  const [row] = await tx
    .select({ actingId: representatives.subjectId, personId: requests.subjectId, kind: requests.kind })
    .from(representatives)
    .innerJoin(requests, eq(requests.id, representatives.requestId))
    .where(and(eq(requests.reference, reference), isNotNull(representatives.confirmedAt)))
  // Where both are one mailbox the person's own letter has said it.
  if (!row || (row.actingId === row.personId && !telling.letter)) return
  const reach = await findReach(tx, row.actingId)
  const to = reach ? envelopeOf(reach) : null
  if (!reach || !to) return
  const words = letter({ firstName: reach.firstName, reference, kind: row.kind, by: to.channel })
  await queueLetter(tx, {
    key: `${reference}:representative:${event}${await roundMark(tx, reference)}`,
    kind: 'important-notice',
    ...to,
    subjectId: row.actingId,
    letter: to.channel === 'post' ? withoutPage(words) : words,
    at,
  })
}
