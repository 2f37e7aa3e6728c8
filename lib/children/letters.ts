import type { LetterParts } from '#lib/notices/letter.ts'
import { type Addressed, writeOrCall } from '#lib/requests/letters.ts'
import type { ChildReportOutcome } from './vocabulary.ts'
import { outcomeWording } from './wording.ts'

type Reporter = { firstName: string; reference: string }
const follow = { label: 'See your report', path: '/children/follow' }

/** The same whether an account was found or not. */
export function reportReceivedLetter({ firstName, reference }: Reporter): LetterParts {
  return {
    subject: 'We have your report about a child’s account',
    firstName,
    paragraphs: [
      'You do not need to do anything. We look into it at once, and write to you when we have.',
      'Thank you for telling us. Please send us nothing about the child: no age, no birth date, no papers.',
    ],
    action: follow,
    reference,
  }
}

export function reportClosedLetter({
  firstName,
  reference,
  outcome,
}: Reporter & { outcome: ChildReportOutcome }): LetterParts {
  return {
    subject: outcome === 'done' ? 'We have acted on your report' : 'We could not act on your report',
    firstName,
    paragraphs: [`You do not need to do anything. ${outcomeWording[outcome].text}`, 'Thank you for telling us.'],
    action: follow,
    reference,
  }
}

type Holder = Pick<Addressed, 'firstName' | 'reference' | 'by'>

export function accountReportedLetter({ firstName, reference, by }: Holder): LetterParts {
  return {
    subject: 'Somebody told us that your account may be a child’s',
    firstName,
    paragraphs: [
      by === 'post'
        ? `Tell us soon if it is not a child’s account: ${writeOrCall}.`
        : 'Tell us soon if it is not a child’s account: use the link below. You sign in and answer one question; your answer to it is not kept.',
      'Until two of our staff have looked, we keep what we hold and do not use it. You can still use your account. If it is a child’s account, we delete it as soon as possible, and nobody needs to do anything.',
    ],
    action: { label: 'Tell us that it is wrong', path: '/account/age' },
    reference,
  }
}

export function accountKeptLetter({ firstName, reference }: Holder): LetterParts {
  return {
    subject: 'Your account is in use again, as before',
    firstName,
    paragraphs: [
      'You do not need to do anything. We looked at the report about your account, and nothing was deleted because of it.',
      'What you chose about messages counts again.',
    ],
    action: { label: 'Go to your account', path: '/account' },
    reference,
  }
}

/** To the privacy team. */
export function reportForStaffLetter({ reference }: { reference: string }): LetterParts {
  return {
    subject: `A child’s account was reported: ${reference}`,
    paragraphs: ['Look at it now: it comes before everything else. Two people decide.'],
    action: { label: 'Open the report', path: `/admin/children/${reference}` },
    reference,
  }
}
