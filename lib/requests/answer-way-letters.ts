import type { LetterParts } from '#lib/notices/letter.ts'
import type { Addressed } from './letters.ts'
import type { AnswerChannel } from './vocabulary.ts'

type Changed = Pick<Addressed, 'firstName' | 'reference' | 'page' | 'holdsAccount'> & { answerBy: AnswerChannel }

/** To the mailbox, where one is known: a change by somebody else is seen there. */
export function answerWayLetter({ firstName, reference, page, holdsAccount, answerBy }: Changed): LetterParts {
  return {
    subject:
      answerBy === 'post'
        ? 'We answer your request on paper from now on'
        : 'We answer your request by e-mail from now on',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. You can change it again as long as the request is open.',
      holdsAccount
        ? 'If it was not you, somebody is signed in as you: sign in, sign the other browsers out, and write to us.'
        : 'If it was not you, somebody else can read your mail: change the password of your e-mail account, and write to us.',
    ],
    action: { label: 'See your request', path: page },
    reference,
  }
}
