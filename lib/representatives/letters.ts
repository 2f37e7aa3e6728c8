import { type Day, inWords, momentInWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import { type Addressed, writeOrCall } from '#lib/requests/letters.ts'
import type { AnswerChannel, RequestKind } from '#lib/requests/vocabulary.ts'
import type { RepresentativeRole } from './vocabulary.ts'

export type ToRepresentative = { firstName: string; reference: string; kind: RequestKind; by?: AnswerChannel }
type ToPerson = Pick<Addressed, 'firstName' | 'reference' | 'kind'>

/** What somebody asked for another, in the middle of a sentence to that other. */
export const askedForYou = {
  copy: 'a copy of your data',
  correction: 'your data to be corrected',
  deletion: 'your data to be deleted',
  objection: 'an end to a use of your data',
  restriction: 'your data to be kept but not used',
} as const satisfies Record<RequestKind, string>

const follow = (reference: string) => ({ label: 'Follow the request', path: `/requests/follow/${reference}` })
const answer = (token: string) => ({ label: 'Say whether they act for you', path: `/requests/permission/${token}` })
const alive = { label: 'Say that I am alive', path: '/account/alive' }
const nothingYet = 'Until then we give nothing out, and change and delete nothing.'

const nextFor = {
  agent: 'We ask the person whether you act for them, where we have an address.',
  guardian: 'Where the account has an address other than yours, we ask there whether you may.',
  survivor: 'We stop optional messages to the person at once, and look at what you sent with it.',
} as const satisfies Record<RepresentativeRole, string>

/** The same whether we know the person or not. */
export function actingReceivedLetter(
  to: ToRepresentative & { role: RepresentativeRole; targetDue: Day; legalDue: Day },
): LetterParts {
  return {
    subject: 'We have the request that you sent for somebody else',
    firstName: to.firstName,
    paragraphs: [
      'You do not need to do anything. We will write again when there is news.',
      `${nextFor[to.role]} ${nothingYet}`,
      `We aim to answer by ${inWords(to.targetDue)}. The last day for our answer is ${inWords(to.legalDue)}.`,
    ],
    action: follow(to.reference),
    reference: to.reference,
  }
}

export function representativeNewsLetter({ firstName, reference, by }: ToRepresentative): LetterParts {
  return {
    subject: 'There is news about the request that you sent for somebody else',
    firstName,
    paragraphs: [
      by === 'post'
        ? `${writeOrCall.charAt(0).toUpperCase()}${writeOrCall.slice(1)}, to hear what it is.`
        : 'Open the page below to read it: give the reference and your own e-mail address, and we mail you a code.',
      'A letter does not say more, because what we hold is about somebody else.',
    ],
    action: follow(reference),
    reference,
  }
}

type Asking = ToPerson & { by: string; token: string }

export function permissionLetter({ firstName, reference, kind, by, token }: Asking): LetterParts {
  return {
    subject: `${by} says that they act for you: is that right?`,
    firstName,
    paragraphs: [
      'Open the link and tell us whether it is right.',
      `${by} asked us for ${askedForYou[kind]}, in your name. On the page of the link stands the whole name. ${nothingYet}`,
      'If you know nothing of it, the same link ends it.',
    ],
    action: answer(token),
    reference,
  }
}

export function permissionReminderLetter(asking: Asking): LetterParts {
  return { ...permissionLetter(asking), subject: `Reminder: does ${asking.by} act for you?` }
}

type Allowed = Asking & { opensAt: Date | null; undoUntil: Day | null }

const waits = ({ opensAt, undoUntil }: Allowed) => [
  ...(opensAt ? [`The copy opens on ${momentInWords(opensAt, operator.timeZone)}, and not before.`] : []),
  ...(undoUntil ? [`Nothing is deleted yet: you can stop it until the end of ${inWords(undoUntil)}.`] : []),
]

export function permissionGivenLetter(allowed: Allowed): LetterParts {
  const { firstName, reference, by, token } = allowed
  return {
    subject: `You told us that ${by} acts for you`,
    firstName,
    paragraphs: [
      'You do not need to do anything. The review goes on, and our answer goes to both of you.',
      ...waits(allowed),
      'Was it not you, or have you changed your mind? The link below ends it, until all is done.',
    ],
    action: answer(token),
    reference,
  }
}

export function permissionRefusedLetter({ firstName, reference }: ToPerson): LetterParts {
  return {
    subject: 'We stopped what was asked in your name',
    firstName,
    paragraphs: ['You do not need to do anything. The request has ended, and nothing was given out.'],
    reference,
  }
}

/** To the person where we have an address: staff went by what was shown, without their answer. */
export function proofAcceptedLetter(allowed: Allowed & { died: boolean }): LetterParts {
  const { firstName, reference, kind, by, token, died } = allowed
  return {
    subject: died ? 'Somebody is about to be answered in your place' : `${by} showed us that they act for you`,
    firstName,
    paragraphs: [
      `You do not need to do anything if this is right. ${by} asked for ${askedForYou[kind]}, and our team has looked at what they showed us.`,
      ...waits(allowed),
      died
        ? 'Sign in with the link below if you are alive, and say so: everything stops.'
        : 'If it is not right, stop it with the link below.',
    ],
    action: died ? alive : answer(token),
    reference,
  }
}

export function deathReportedLetter({ firstName, reference }: ToPerson): LetterParts {
  return {
    subject: 'Somebody told us that the holder of this account has died',
    firstName,
    paragraphs: [
      'Sign in with the link below if you are alive, and say so: then it ends, and what you chose about messages counts again.',
      `Optional messages have stopped. We look at what we were shown. ${nothingYet}`,
    ],
    action: alive,
    reference,
  }
}

export function withdrawnForLetter({ firstName, reference, kind }: Addressed): LetterParts {
  return {
    subject: 'Whoever acts for you took a request back',
    firstName,
    paragraphs: [
      `You do not need to do anything. They had asked for ${askedForYou[kind]}; now nothing of it happens.`,
      'You can ask yourself at any time.',
    ],
    reference,
  }
}
