import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import type { Recourse } from './decision-letters.ts'
import { type Addressed, askedFor } from './letters.ts'
import { noticeSentences } from './notice-sentences.ts'
import type { Channel } from './vocabulary.ts'

type Came = { channel: Channel; receivedOn: Day }
type Entered = Addressed & Came & { targetDue: Day; legalDue: Day }

const cameBy = {
  post: 'a letter by post',
  phone: 'a call',
  email: 'an e-mail',
  account: 'your account',
  website: 'this site',
} as const satisfies Record<Channel, string>

const came = ({ channel, receivedOn, kind }: Entered) =>
  `On ${inWords(receivedOn)} ${cameBy[channel]} reached us that asks for ${askedFor[kind]}.`

/** 11 CCR §7021(a): how it goes on and when to expect an answer. The days count from receipt, not from when we wrote it down. */
const when = ({ targetDue, legalDue, receivedOn }: Entered) =>
  `Next somebody on our privacy team reviews it. We aim to answer by ${inWords(targetDue)}. The last day for our answer is ${inWords(legalDue)}, counted from ${inWords(receivedOn)}.`

const nothingYet = 'Until we are sure that it is you, we give nothing out and change and delete nothing.'

/** To the mailbox that we hold, or that was given: somebody wrote in this name. Both answers are behind the link. */
export function wasItYouLetter(entered: Entered & { token: string }): LetterParts {
  return {
    subject: `Someone asked for ${askedFor[entered.kind]} in your name: was it you?`,
    firstName: entered.firstName,
    paragraphs: [
      'Open the link and tell us whether it was you.',
      came(entered),
      nothingYet,
      'If it was not you, the same link stops it.',
      when(entered),
    ],
    action: { label: 'Say whether it was you', path: `/requests/not-me/${entered.token}` },
    reference: entered.reference,
  }
}

/** By post to the address that we hold: facts take the place of the mailbox. */
export function proveByPostLetter(entered: Entered): LetterParts {
  return {
    subject: `Your request for ${askedFor[entered.kind]}: show us that it is you`,
    firstName: entered.firstName,
    paragraphs: [
      `Write to ${operator.contact.postalAddress.join(', ')}, and give the reference and two things that only you are likely to know: the last four digits of the card that you saved, the number of an invoice, what you bought last, or your phone number. Send no identity papers.`,
      came(entered),
      `${nothingYet} If it was not you, tell us, and it ends.`,
      when(entered),
    ],
    reference: entered.reference,
  }
}

export function enteredLetter(entered: Entered): LetterParts {
  return {
    subject: `We have your request for ${askedFor[entered.kind]}`,
    firstName: entered.firstName,
    paragraphs: [
      'You do not need to do anything. We will write again when there is news.',
      came(entered),
      when(entered),
    ],
    reference: entered.reference,
  }
}

/** A second letter that asks for what is being answered already. */
export function joinedLetter(entered: Entered): LetterParts {
  return {
    subject: `Your request for ${askedFor[entered.kind]} is under way already`,
    firstName: entered.firstName,
    paragraphs: [
      'You do not need to do anything.',
      `${came(entered)} We put it with the request that you made before. The earlier day stands, so you do not wait longer.`,
      `We aim to answer by ${inWords(entered.targetDue)}. The last day for our answer is ${inWords(entered.legalDue)}.`,
    ],
    reference: entered.reference,
  }
}

export function confirmedLetter({
  firstName,
  reference,
  kind,
  undoUntil,
}: Addressed & { undoUntil: Day | null }): LetterParts {
  return {
    subject: `Thank you: we go on with your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. We will write again when there is news.',
      ...(undoUntil
        ? [
            `Nothing is deleted yet. You can undo it until the end of ${inWords(undoUntil)}. Optional messages have stopped.`,
          ]
        : []),
    ],
    reference,
  }
}

export function identityMatchedLetter({ firstName, reference }: Addressed): LetterParts {
  return {
    subject: 'We are sure that it is you: your request goes on',
    firstName,
    paragraphs: [
      'You do not need to do anything. Two members of our team matched facts that only you would know.',
      'If it was not you who gave them these facts, write to us at once.',
    ],
    reference,
  }
}

/** To whoever said that a letter in their name was not theirs: nobody read their mail, so there is nothing to secure. */
export function notYoursLetter({ firstName, reference }: Addressed): LetterParts {
  return {
    subject: 'We stopped the request that was not yours',
    firstName,
    paragraphs: [
      'You do not need to do anything. Somebody wrote to us in your name; what they asked for has ended.',
      'Nothing was given out, changed or deleted.',
    ],
    reference,
  }
}

const nothingTo = {
  copy: 'so there is nothing to copy',
  correction: 'so there is nothing to correct',
  deletion: 'so there is nothing to delete',
  objection: 'so there is no use to end',
  restriction: 'so there is nothing to restrict',
} as const

/** "We hold none" is an answer, not a refusal (rules.md 2.2). */
export function nothingHeldLetter({ firstName, reference, kind, on, ...recourse }: Addressed & Recourse): LetterParts {
  return {
    subject: 'We hold no data about you',
    firstName,
    paragraphs: [
      'You do not need to do anything. If you used another name, e-mail address or postal address with us, tell us, and we look again.',
      `We looked for what you gave us and hold nothing about you, ${nothingTo[kind]}.`,
      ...noticeSentences('deemed-refusal', { ...recourse, kind, on }),
    ],
    reference,
  }
}
