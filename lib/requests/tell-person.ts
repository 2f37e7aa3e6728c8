import type { Transaction } from '#db/client.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { Addressed } from './letters.ts'
import type { RequestKind } from './vocabulary.ts'

type Telling = {
  request: { reference: string; subjectId: string; kind: RequestKind }
  /** What happened; with the reference the key of one letter for ever. */
  event: string
  letter: (addressed: Addressed) => LetterParts
  at: Date
}

/** Writes to the person a request is about, in the deed's transaction. Answers to requests are important notices (promise P6). */
export async function tellPerson(tx: Transaction, { request, event, letter, at }: Telling): Promise<void> {
  const { reference, subjectId, kind } = request
  const contact = await findAccountContact(tx, subjectId)
  if (!contact) return
  await queueLetter(tx, {
    key: `${reference}:${event}`,
    kind: 'important-notice',
    to: contact.email,
    subjectId,
    letter: letter({ firstName: contact.firstName, reference, kind }),
    at,
  })
}
