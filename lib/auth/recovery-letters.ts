import type { LetterParts } from '#lib/notices/letter.ts'

type Made = {
  firstName: string
  /** Of the link that cancels them. */
  token: string
  /** Until when it does, and until when codes made earlier work. */
  until: string
  /** There are codes made earlier that work. */
  older: boolean
}

export function recoveryCodesMadeLetter({ firstName, token, until, older }: Made): LetterParts {
  const go = older ? ` The codes made earlier work until ${until}, so that nobody can take their place unseen.` : ''
  return {
    subject: 'Recovery codes were made for your account',
    firstName,
    paragraphs: [
      `If this was you, there is nothing to do but to keep the sheet where you keep important papers.${go}`,
      `If it was not you, open the link by ${until}: it cancels the new codes${older ? ', keeps the earlier ones' : ''} and signs everybody out.`,
    ],
    action: { label: 'This was not me', path: `/sign-in/recovery/not-me/${token}` },
  }
}

export function recoveryCodesCancelledLetter(firstName: string): LetterParts {
  return {
    subject: 'New recovery codes were cancelled',
    firstName,
    paragraphs: [
      'Sign in and look at your passkeys: remove what you do not know. Everybody was signed out of your account.',
      'Somebody opened the link in our letter and said that it was not them who had new codes made. Codes made earlier work as before.',
    ],
    action: { label: 'Sign-in and security', path: '/account/security' },
  }
}

export function recoveryCodeUsedLetter(firstName: string): LetterParts {
  return {
    subject: 'A recovery code signed in to your account',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. That code has ended; the others on the sheet still work.',
      'If it was not you, sign the other browsers out and write to us: somebody has your sheet.',
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
