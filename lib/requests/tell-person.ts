import type { Transaction } from '#db/client.ts'
import { findReach, type Reach } from '#lib/accounts/reach.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { Addressed } from './letters.ts'
import type { AnswerChannel, RequestKind } from './vocabulary.ts'

type Telling = {
  request: { reference: string; subjectId: string; kind: RequestKind; answerBy?: AnswerChannel }
  /** What happened; with the reference the key of one letter for ever. */
  event: string
  letter: (addressed: Addressed) => LetterParts
  at: Date
}

/** By post where the person asked for it, and where no mailbox is known. */
export function envelopeOf(reach: Reach, answerBy: AnswerChannel): { channel: AnswerChannel; to: string } | null {
  const post = reach.mailingAddress
    ? ({ channel: 'post', to: `${reach.name}\n${reach.mailingAddress}` } as const)
    : null
  const mail = reach.email ? ({ channel: 'mail', to: reach.email } as const) : null
  return answerBy === 'post' ? (post ?? mail) : (mail ?? post)
}

/** Writes to the person a request is about, in the deed's transaction. Answers to requests are important notices (promise P6). */
export async function tellPerson(tx: Transaction, { request, event, letter, at }: Telling): Promise<void> {
  const { reference, subjectId, kind, answerBy = 'mail' } = request
  const reach = await findReach(tx, subjectId)
  const envelope = reach ? envelopeOf(reach, answerBy) : null
  if (!reach || !envelope) return
  await queueLetter(tx, {
    key: `${reference}:${event}`,
    kind: 'important-notice',
    ...envelope,
    subjectId,
    letter: letter({ firstName: reach.firstName, reference, kind }),
    at,
  })
}
