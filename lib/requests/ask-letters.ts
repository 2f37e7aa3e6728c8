import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { type Recourse, recourseSentences } from './decision-letters.ts'
import { type Addressed, askedFor } from './letters.ts'

const answerHere = (reference: string) => ({ label: 'Read and answer', path: `/account/requests/${reference}` })

type Asked = Addressed & {
  identity: boolean
  /** Only where letters are all that they get, by post; by mail a letter never says more than that there is a question. */
  question: string | null
  standsStill: boolean
  due: Day
}

const howToAnswer = (question: string | null): string[] =>
  question
    ? ['Answer this by letter or by phone, and give your reference:', question]
    : ['Sign in, read what we ask, and answer it there.']

export function askedLetter({ firstName, reference, kind, identity, question, standsStill, due }: Asked): LetterParts {
  const clock = standsStill
    ? 'The days until your answer comes do not count.'
    : `The days go on counting while we wait. The last day for our answer is ${inWords(due)}.`
  return {
    subject: identity ? 'We need to be sure that it is you' : `We have a question about your request`,
    firstName,
    paragraphs: [
      ...howToAnswer(question),
      `You asked for ${askedFor[kind]}, and without your answer we cannot go on. ${clock}`,
    ],
    action: answerHere(reference),
    reference,
  }
}

export function remindedLetter({ firstName, reference, kind }: Addressed): LetterParts {
  return {
    subject: 'Reminder: we wait for your answer',
    firstName,
    paragraphs: [
      'Answer what we asked you, and we go on. You find it with your request.',
      `You asked for ${askedFor[kind]}. If no answer comes, we close the request; an answer after that opens it again.`,
    ],
    action: answerHere(reference),
    reference,
  }
}

export function answerReceivedLetter({ firstName, reference, due }: Addressed & { due: Day }): LetterParts {
  return {
    subject: 'We have your answer',
    firstName,
    paragraphs: [
      'You do not need to do anything. The review goes on.',
      `The last day for our answer is ${inWords(due)}. How that date was reckoned stands with your request.`,
    ],
    action: { label: 'Follow your request', path: `/account/requests/${reference}` },
    reference,
  }
}

export function takenUpAgainLetter({ firstName, reference, kind, due }: Addressed & { due: Day }): LetterParts {
  return {
    subject: `We took up again your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. Your answer came after we had closed the request, so the review begins again.',
      `We count the time anew from the day of your answer. The last day for ours is ${inWords(due)}.`,
    ],
    action: { label: 'Follow your request', path: `/account/requests/${reference}` },
    reference,
  }
}

export function identityConfirmedLetter({ firstName, reference, due }: Addressed & { due: Day }): LetterParts {
  return {
    subject: 'We are sure that it is you',
    firstName,
    paragraphs: [
      'You do not need to do anything. The review goes on.',
      `The last day for our answer is ${inWords(due)}.`,
    ],
    action: { label: 'Follow your request', path: `/account/requests/${reference}` },
    reference,
  }
}

export function closedLetter({ firstName, reference, kind, ...recourse }: Addressed & Recourse): LetterParts {
  return {
    subject: `We closed your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You can still answer what we asked you, and then we take the request up again. There is no last day for that.',
      'We closed it because we asked you for something, reminded you, and had no answer. Without it we cannot go on.',
      ...recourseSentences(recourse),
    ],
    action: answerHere(reference),
    reference,
  }
}
