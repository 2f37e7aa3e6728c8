import type { LetterParts } from '#lib/notices/letter.ts'

export function recoveryCodesMadeLetter(firstName: string): LetterParts {
  return {
    subject: 'Recovery codes were made for your account',
    firstName,
    paragraphs: [
      'If this was you, keep the sheet where you keep important papers. Codes made earlier have ended.',
      'If it was not you, sign the other browsers out and make new codes: they end those of somebody else.',
    ],
    action: { label: 'Look at my recovery codes', path: '/account/security' },
  }
}

export function recoveryCodeUsedLetter(firstName: string): LetterParts {
  return {
    subject: 'A recovery code signed in to your account',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. That code has ended; the others on the sheet still work.',
      'If it was not you, sign the other browsers out, make new codes and write to us.',
    ],
    action: { label: 'Sign-in and security', path: '/account/security' },
  }
}

/** To somebody who has forgotten which address they used. Only its own mailbox learns that there is an account. */
export function forgottenAddressLetter({ token }: { token: string }, firstName: string): LetterParts {
  return {
    subject: 'This is the address of your account',
    firstName,
    paragraphs: [
      'Open the link to sign in on this device. It works once, for 10 minutes.',
      'If you did not ask which address you used, do nothing: without this letter nobody gets in.',
    ],
    action: { label: 'Sign in', path: `/sign-in/link/${token}` },
  }
}
