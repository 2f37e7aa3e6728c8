import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { roundMark } from '#lib/appeals/round.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { representativeNewsLetter, type ToRepresentative } from './letters.ts'

type Telling = {
  reference: string
  event: string
  letter?: (to: ToRepresentative) => LetterParts
  at: Date
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
  if (!reach?.email) return
  const words = letter({ firstName: reach.firstName, reference, kind: row.kind })
  await queueLetter(tx, {
    key: `${reference}:representative:${event}${await roundMark(tx, reference)}`,
    kind: 'important-notice',
    to: reach.email,
    subjectId: row.actingId,
    letter: words,
    at,
  })
}
