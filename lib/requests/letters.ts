import { type Day, inWords, momentInWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { noticeSentences } from './notice-sentences.ts'
import type { AnswerChannel, RequestKind } from './vocabulary.ts'

export type Addressed = {
  firstName: string
  reference: string
  kind: RequestKind
  /** Where this person sees the request: in the account, or by a mailed code. */
  page: string
  holdsAccount: boolean
  /** The day on which the letter is written. */
  on?: Day
  /** The way this letter goes, where its words depend on it. */
  by?: AnswerChannel
}

/** What was asked, in the middle of a sentence. */
export const askedFor = {
  copy: 'a copy of your data',
  correction: 'a correction',
  deletion: 'the deletion of your data',
  objection: 'an end to a use of your data',
  restriction: 'your data to be kept but not used',
} as const satisfies Record<RequestKind, string>

/** What whoever has our letters on paper does in place of opening a page. */
export const writeOrCall = 'write to us or call, with your reference'

const follow = (page: string) => ({ label: 'Follow your request', path: page })

type Received = Addressed & {
  targetDue: Day
  legalDue: Day
  undoUntil: Day | null
  /** What the person's law asks of an acknowledgement. */
  law?: { regime: Regime; region: string }
  /** Whether we know already that we hold something about them. */
  holdsData?: boolean
}

export function receivedLetter(received: Received): LetterParts {
  const { firstName, reference, kind, page, targetDue, legalDue, undoUntil, law, holdsData } = received
  const undo = undoUntil
    ? `Nothing is deleted yet. You can undo it until the end of ${inWords(undoUntil)}. Optional messages have stopped.`
    : null
  return {
    subject: `We have your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. We will write again when there is news.',
      `We aim to answer by ${inWords(targetDue)}. The last day for our answer is ${inWords(legalDue)}.`,
      ...(law ? noticeSentences('acknowledgement', { ...law, kind, legalDue, holdsData }) : []),
      ...(undo ? [undo] : []),
    ],
    action: follow(page),
    reference,
  }
}

/** To whoever proved only a mailbox: the copy waits, and this link stops it (decision 7). */
export function copyWaitsLetter(of: Addressed & { releaseAt: Date; token: string }): LetterParts {
  return {
    subject: 'Somebody asked for a copy of your data: was it you?',
    firstName: of.firstName,
    paragraphs: [
      'If it was you, you do not need to do anything.',
      `Whoever asked has shown that they can read your e-mail, and no more. So we hold the copy back until ${momentInWords(of.releaseAt, operator.timeZone)}.`,
      `If it was not you, stop it now with the link below. Nothing is given out then${of.holdsAccount ? ', and everybody is signed out of your account' : ''}.`,
    ],
    action: { label: 'This was not me', path: `/requests/not-me/${of.token}` },
    reference: of.reference,
  }
}

export function withdrawnLetter({ firstName, reference, kind, holdsAccount }: Addressed): LetterParts {
  const deletion = kind === 'deletion'
  return {
    subject: deletion ? 'You undid the deletion of your data' : `You took back your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. You can ask again at any time.',
      ...(deletion
        ? [
            `Nothing was deleted.${holdsAccount ? ' Optional messages stay off until you switch them on again in your account.' : ''}`,
          ]
        : []),
    ],
    reference,
  }
}

export function stoppedLetter({ firstName, reference, holdsAccount }: Addressed): LetterParts {
  return {
    subject: 'We stopped the request that was not yours',
    firstName,
    paragraphs: [
      'Change the password of your e-mail account now: somebody else can probably read your mail.',
      ...(holdsAccount
        ? [
            'The request has ended, everybody has been signed out of your account here, passkeys added in the days before are removed, and nothing more is given out.',
            'Adding a passkey in your account makes sure that reading your mail is not enough next time.',
          ]
        : ['The request has ended, and nothing more is given out.']),
    ],
    reference,
  }
}

export function waitWaivedLetter({ firstName, reference, page }: Addressed): LetterParts {
  return {
    subject: 'Your deletion will not wait',
    firstName,
    paragraphs: [
      'You do not need to do anything. You chose not to wait, so we delete your data as soon as it is approved.',
      'After that it cannot be undone.',
    ],
    action: follow(page),
    reference,
  }
}

export function releasedEarlyLetter({ firstName, reference, page }: Addressed): LetterParts {
  return {
    subject: 'We are sure that it is you: your copy will not wait',
    firstName,
    paragraphs: [
      'You do not need to do anything. Two members of our team matched facts that only you would know, so your copy is no longer held back.',
      'If it was not you who gave them these facts, write to us at once.',
    ],
    action: follow(page),
    reference,
  }
}
