import type { LetterParts } from '#lib/notices/letter.ts'
import { daysToObject } from './vocabulary.ts'

type About = { reference: string }

/** To the new address; the same words whether the old one is an account's or nobody's. */
export function recoveryReceivedLetter({ reference }: About): LetterParts {
  return {
    subject: 'We have what you told us about your lost mailbox',
    paragraphs: [
      'There is nothing to do for now. Two of our staff compare what you remember with what we hold, and we write to this address.',
      'Never send us identity papers: we do not ask for them and do not keep them.',
    ],
    reference,
  }
}

export function recoveryForStaffLetter({ reference }: About): LetterParts {
  return {
    subject: 'Somebody has lost the mailbox of an account',
    paragraphs: ['Look at it, two of you: compare what they remember with facts that we hold.'],
    action: { label: 'Look at it', path: `/admin/lost-mailboxes/${reference}` },
    reference,
  }
}

/** To the old address, which may not be gone at all. */
export function addressLeavesLetter(of: About & { firstName: string; until: string; token: string }): LetterParts {
  const { firstName, reference, until, token } = of
  return {
    subject: 'Somebody says that this mailbox of your account is gone',
    firstName,
    paragraphs: [
      `If this was not you, open the link before ${until} and stop it. They told us things about your account that fit what we hold.`,
      `If it was you, do nothing. After ${daysToObject} days, on ${until}, your account gets the new address that you gave us.`,
    ],
    action: { label: 'This was not me', path: `/sign-in/lost-mailbox/not-me/${token}` },
    reference,
  }
}

export function recoveryMatchedLetter({ reference, until }: About & { until: string }): LetterParts {
  return {
    subject: 'What you told us fits: your account gets this address soon',
    paragraphs: [
      `Wait until ${until}: then you can sign in with this address.`,
      `We have told the old address, and anybody who reads it has ${daysToObject} days to stop this.`,
    ],
    reference,
  }
}

export function recoveryDoneLetter({ reference, firstName }: About & { firstName: string }): LetterParts {
  return {
    subject: 'Your account has this address now',
    firstName,
    paragraphs: [
      'You can sign in with this address from now on. All browsers were signed out.',
      'Your passkeys still work. Remove those that you have lost, and print recovery codes.',
    ],
    action: { label: 'Sign in', path: '/sign-in' },
    reference,
  }
}

/** To the new address. It says neither whether the old one is an account's nor what fitted. */
export function recoveryDeclinedLetter({ reference }: About): LetterParts {
  return {
    subject: 'We could not give an account this address',
    paragraphs: [
      'You can tell us more and try again, or answer this letter. What you told us was not enough to be sure that an account is yours.',
      'Nothing was changed, and what you typed is deleted.',
    ],
    action: { label: 'Try again', path: '/sign-in/lost-mailbox' },
    reference,
  }
}

export function recoveryStoppedLetter({ reference }: About): LetterParts {
  return {
    subject: 'The account keeps its old address',
    paragraphs: [
      'There is nothing to do if this surprises you: whoever reads the old address said that this was not them, so nothing is changed.',
      'If the account is yours, write to us: somebody else reads your old mailbox.',
    ],
    reference,
  }
}
