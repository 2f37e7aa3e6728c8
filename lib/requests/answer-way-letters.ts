import type { LetterParts } from '#lib/notices/letter.ts'
import type { AnswerChannel } from './vocabulary.ts'

type Changed = { firstName: string; reference: string; answerBy: AnswerChannel }

/** To the mailbox, where one is known: a change by somebody else is seen there. */
export function answerWayLetter({ firstName, reference, answerBy }: Changed): LetterParts {
  return {
    subject:
      answerBy === 'post'
        ? 'We answer your request on paper from now on'
        : 'We answer your request by e-mail from now on',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. You can change it again as long as the request is open.',
      'If it was not you, somebody is signed in as you: sign in, sign the other browsers out, and write to us.',
    ],
    action: { label: 'See your request', path: `/account/requests/${reference}` },
    reference,
  }
}
