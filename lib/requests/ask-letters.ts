import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { Recourse } from './decision-letters.ts'
import { type Addressed, askedFor, writeOrCall } from './letters.ts'
import { noticeSentences } from './notice-sentences.ts'

const answerHere = (page: string) => ({ label: 'Read and answer', path: page })

type Asked = Addressed & {
  identity: boolean
  /** Only where letters are all that they get, by post; by mail a letter never says more than that there is a question. */
  question: string | null
  standsStill: boolean
  due: Day
}

const howToAnswer = (question: string | null, holdsAccount: boolean): string[] =>
  question
    ? ['Answer this by letter or by phone, and give your reference:', question]
    : [`${holdsAccount ? 'Sign in' : 'Open the page below'}, read what we ask, and answer it there.`]

export function askedLetter({
  firstName,
  reference,
  kind,
  page,
  holdsAccount,
  identity,
  question,
  standsStill,
  due,
}: Asked): LetterParts {
  const clock = standsStill
    ? 'The days until your answer comes do not count.'
    : `The days go on counting while we wait. The last day for our answer is ${inWords(due)}.`
  return {
    subject: identity ? 'We need to be sure that it is you' : `We have a question about your request`,
    firstName,
    paragraphs: [
      ...howToAnswer(question, holdsAccount),
      `You asked for ${askedFor[kind]}, and without your answer we cannot go on. ${clock}`,
    ],
    action: answerHere(page),
    reference,
  }
}

export function remindedLetter({ firstName, reference, kind, page, by }: Addressed): LetterParts {
  return {
    subject: 'Reminder: we wait for your answer',
    firstName,
    paragraphs: [
      by === 'post'
        ? `Answer what we asked you in our last letter: ${writeOrCall}. Then we go on.`
        : 'Answer what we asked you, and we go on. You find it with your request.',
      `You asked for ${askedFor[kind]}. If no answer comes, we close the request; an answer after that opens it again.`,
    ],
    action: answerHere(page),
    reference,
  }
}

export function answerReceivedLetter({ firstName, reference, page, due }: Addressed & { due: Day }): LetterParts {
  return {
    subject: 'We have your answer',
    firstName,
    paragraphs: [
      'You do not need to do anything. The review goes on.',
      `The last day for our answer is ${inWords(due)}. How that date was reckoned stands with your request.`,
    ],
    action: { label: 'Follow your request', path: page },
    reference,
  }
}

/** `appealed`: they had appealed against the closing as well. */
export function takenUpAgainLetter(of: Addressed & { due: Day; appealed: boolean }): LetterParts {
  const { firstName, reference, kind, page, due, appealed } = of
  return {
    subject: `We took up again your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. Your answer came after we had closed the request, so the review begins again.',
      `We count the time anew from the day of your answer. The last day for ours is ${inWords(due)}.`,
      ...(appealed ? ['With that your appeal against the closing has done its work: nobody needs to decide it.'] : []),
    ],
    action: { label: 'Follow your request', path: page },
    reference,
  }
}

export function identityConfirmedLetter({ firstName, reference, page, due }: Addressed & { due: Day }): LetterParts {
  return {
    subject: 'We are sure that it is you',
    firstName,
    paragraphs: [
      'You do not need to do anything. The review goes on.',
      `The last day for our answer is ${inWords(due)}.`,
    ],
    action: { label: 'Follow your request', path: page },
    reference,
  }
}

export function closedLetter(of: Addressed & Recourse): LetterParts {
  const { firstName, reference, kind, page, by } = of
  return {
    subject: `We closed your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      `You can still answer what we asked you${by === 'post' ? ` (${writeOrCall})` : ''}, and then we take the request up again. There is no last day for that.`,
      'We closed it because we asked you for something, reminded you, and had no answer. Without it we cannot go on.',
      ...noticeSentences('deemed-refusal', of),
    ],
    action: answerHere(page),
    reference,
  }
}
