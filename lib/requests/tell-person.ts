import type { Transaction } from '#db/client.ts'
import { findReach, type Reach } from '#lib/accounts/reach.ts'
import { roundMark } from '#lib/appeals/round.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { tellRepresentative } from '#lib/representatives/tell-representative.ts'
import type { Addressed } from './letters.ts'
import { pageOfPerson } from './page-of-person.ts'
import { newsLetter } from './quiet-letters.ts'
import type { AnswerChannel, RequestKind } from './vocabulary.ts'

type Telling = {
  request: { reference: string; subjectId: string; kind: RequestKind; answerBy?: AnswerChannel }
  /** What happened; with the reference the key of one letter for ever. */
  event: string
  letter: (addressed: Addressed) => LetterParts
  at: Date
}

/** Who reads this letter has to be able to stop the request, which no page but its link can. */
const neverQuiet: ReadonlySet<string> = new Set(['copy-waits'])

/** By post where the person asked for it, and where no mailbox is known. */
export function envelopeOf(reach: Reach, answerBy: AnswerChannel): { channel: AnswerChannel; to: string } | null {
  const post = reach.mailingAddress
    ? ({ channel: 'post', to: `${reach.name}\n${reach.mailingAddress}` } as const)
    : null
  const mail = reach.email ? ({ channel: 'mail', to: reach.email } as const) : null
  return answerBy === 'post' ? (post ?? mail) : (mail ?? post)
}

/** On paper, to somebody with neither account nor mailbox, a link to the page of their request is a door without a key. */
function withoutDeadEnd(parts: LetterParts, reach: Reach, page: string): LetterParts {
  if (reach.holdsAccount || reach.email || parts.action?.path !== page) return parts
  const { action: _none, ...rest } = parts
  return rest
}

/** Writes to the person a request is about, in the deed's transaction. Answers to requests are important notices (promise P6). */
export async function tellPerson(tx: Transaction, { request, event, letter, at }: Telling): Promise<void> {
  const { reference, subjectId, kind, answerBy = 'mail' } = request
  await tellRepresentative(tx, { reference, event, at })
  const reach = await findReach(tx, subjectId)
  const envelope = reach ? envelopeOf(reach, answerBy) : null
  if (!reach || !envelope) return
  const addressed = {
    firstName: reach.firstName,
    reference,
    kind,
    by: envelope.channel,
    ...pageOfPerson(reach, reference),
    on: isoDay(civilDate(at, operator.timeZone)),
  }
  // On paper the letter is the answer: there is no page behind it that everybody can open.
  const quiet = reach.quietLetters && envelope.channel === 'mail' && !neverQuiet.has(event)
  await queueLetter(tx, {
    key: `${reference}:${event}${await roundMark(tx, reference)}`,
    kind: 'important-notice',
    ...envelope,
    subjectId,
    letter: withoutDeadEnd(quiet ? newsLetter(addressed) : letter(addressed), reach, addressed.page),
    at,
  })
}
