import type { Issued } from '#lib/auth/issue-proof.ts'
import { minutesFresh } from '#lib/auth/vocabulary.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'

/** To an address that somebody wants as that of their account. It is written to before it is known to be theirs: no name in it. */
export function newAddressLetter({ code, token }: Issued): LetterParts {
  return {
    subject: `Confirm your new address at the ${operator.shortName} privacy center`,
    paragraphs: [
      `Type this code where you asked for it, or open the link in a browser where you are signed in. They work once, for ${minutesFresh} minutes.`,
      'If you did not ask for this, do nothing: without this letter the address is not changed.',
    ],
    code,
    action: { label: 'Use this address', path: `/account/details/email/link/${token}` },
  }
}

/** To an address that an account has already, when another one asks for it. The page says the same as ever. */
export function addressTakenLetter(firstName: string): LetterParts {
  return {
    subject: `Somebody wanted to use your address at the ${operator.shortName} privacy center`,
    firstName,
    paragraphs: [
      'There is nothing to do: nothing was changed. Somebody asked to use this address for another account, and an address belongs to one account only.',
      'If it was you, sign in with this address, or choose another address for the other account.',
    ],
    action: { label: 'Sign in', path: '/sign-in' },
  }
}

/** To the address that was left, so that a change by somebody else is seen. */
export function addressChangedLetter(firstName: string): LetterParts {
  return {
    subject: 'The e-mail address of your account was changed',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. We write to your new address from now on, and this one no longer signs in.',
      `If it was not you, somebody else has your account: write to ${operator.contact.securityEmail} from this address at once.`,
      'All other browsers were signed out.',
    ],
  }
}
