import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'

type Addressed = { firstName: string; reference: string; holdsAccount: boolean }

/** With an account one signs in; without, the reference and the address lead to a mailed code. */
function read(label: string, { reference, holdsAccount }: Addressed) {
  return { label, path: holdsAccount ? `/account/questions/${reference}` : '/questions/follow' }
}

const how = ({ holdsAccount }: Addressed) =>
  holdsAccount ? 'Sign in to read it.' : 'You need the reference below and this e-mail address.'

export function askedLetter(to: Addressed & { dueOn: Day }): LetterParts {
  return {
    subject: 'We have your question',
    firstName: to.firstName,
    paragraphs: [
      `You do not need to do anything. We answer by ${inWords(to.dueOn)}, and write to you when the answer is there.`,
    ],
    action: read('See your question', to),
    reference: to.reference,
  }
}

/** That there is an answer, and not what it says. */
export function answeredLetter(to: Addressed): LetterParts {
  return {
    subject: 'We have answered your question',
    firstName: to.firstName,
    paragraphs: [`Open the link to read our answer. ${how(to)} You can reply there.`],
    action: read('Read the answer', to),
    reference: to.reference,
  }
}

/** To the privacy team. */
export function questionForStaffLetter({ reference, dueOn }: { reference: string; dueOn: Day }): LetterParts {
  return {
    subject: `A question waits for an answer: ${reference}`,
    paragraphs: [`Answer it by ${inWords(dueOn)}. Read it and answer it with the link.`],
    action: { label: 'Open the question', path: `/admin/questions/${reference}` },
    reference,
  }
}
