import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { firstNameOf } from '#lib/accounts/contact.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import type { Addressed } from './letters.ts'
import { pageOfPerson } from './page-of-person.ts'
import { tellPerson } from './tell-person.ts'
import type { AnswerChannel, RequestKind } from './vocabulary.ts'

type Telling = {
  request: { reference: string; subjectId: string; kind: RequestKind; answerBy?: AnswerChannel }
  event: string
  letter: (addressed: Addressed) => LetterParts
  at: Date
}

/** A mailbox that was given in a letter and has not been proved. */
async function givenMailbox(tx: Transaction, subjectId: string) {
  const [row] = await tx.select().from(contacts).where(eq(contacts.subjectId, subjectId))
  const email = row ? unsealMaybe({ table: 'contacts', column: 'email', row: subjectId }, row.email) : null
  return row && email ? { email, firstName: firstNameOf(row.name) } : null
}

/** Only to the mailbox that is proved or was given: for the letter that asks whether it was them, which says nothing about anybody. */
export async function mailAsker(tx: Transaction, { request, event, letter, at }: Telling): Promise<boolean> {
  const { reference, subjectId, kind } = request
  const reach = await findReach(tx, subjectId)
  const known = reach?.email ? { email: reach.email, firstName: reach.firstName } : await givenMailbox(tx, subjectId)
  if (!known) return false
  const to = { kind: 'important-notice', key: `${reference}:${event}`, to: known.email, subjectId } as const
  await queueLetter(tx, {
    ...to,
    letter: letter({
      firstName: known.firstName,
      reference,
      kind,
      ...pageOfPerson({ holdsAccount: false }, reference),
    }),
    at,
  })
  return true
}

/** As to everybody; to somebody who can be reached no other way also at the mailbox that they gave. */
export async function tellAsker(tx: Transaction, telling: Telling): Promise<void> {
  const reach = await findReach(tx, telling.request.subjectId)
  if (reach?.email || reach?.mailingAddress) await tellPerson(tx, telling)
  else await mailAsker(tx, telling)
}
