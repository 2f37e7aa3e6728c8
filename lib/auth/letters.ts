import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import type { Issued } from './issue-proof.ts'
import { minutesFresh } from './vocabulary.ts'

const ours = `${operator.shortName} privacy center`
const lifetime = `They work once, for ${minutesFresh} minutes.`
const notYou = 'If this was not you, do nothing: without this letter nobody gets in.'
const linkTo = (label: string, { token }: Issued) => ({ label, path: `/sign-in/link/${token}` })

export function signInLetter(issued: Issued, firstName: string): LetterParts {
  return {
    subject: `Sign in to the ${ours}`,
    firstName,
    paragraphs: [`Type this code where you asked for it, or open the link on any device. ${lifetime}`, notYou],
    code: issued.code,
    action: linkTo('Sign in', issued),
  }
}

export function noAccountLetter(): LetterParts {
  return {
    subject: `There is no account for this address at the ${ours}`,
    paragraphs: [
      'You can stop here: nothing was opened or changed. Somebody asked to sign in with this address, and it belongs to no account.',
      'If it was you, you may have used another address with us, or you can make an account.',
    ],
    action: { label: 'Make an account', path: '/sign-up' },
  }
}

export function signUpLetter(issued: Issued): LetterParts {
  return {
    subject: `Finish your account at the ${ours}`,
    paragraphs: [
      `Type this code where you asked for it, or open the link on any device, to finish making your account. ${lifetime}`,
      'If this was not you, do nothing: no account is made, and what was typed is deleted.',
    ],
    code: issued.code,
    action: linkTo('Finish my account', issued),
  }
}

export function alreadyAccountLetter(issued: Issued, firstName: string): LetterParts {
  return {
    subject: `You already have an account at the ${ours}`,
    firstName,
    paragraphs: [
      `Type this code where you asked, or open the link, to sign in: somebody asked for a new account with this address, but it has one already. ${lifetime}`,
      notYou,
    ],
    code: issued.code,
    action: linkTo('Sign in', issued),
  }
}

export function freshCodeLetter(issued: Issued, firstName: string): LetterParts {
  return {
    subject: `Your code for the ${ours}`,
    firstName,
    paragraphs: [
      `Type this code on the page that asked for it. It works once, for ${minutesFresh} minutes.`,
      'If this was not you, somebody is signed in as you. Sign in, open “Signed-in browsers” and sign the others out.',
    ],
    code: issued.code,
    action: { label: 'Signed-in browsers', path: '/account/security' },
  }
}

export function passkeyAddedLetter(firstName: string): LetterParts {
  return {
    subject: 'A passkey was added to your account',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. A new passkey can now be used to sign in to your account.',
      'If it was not you, remove the passkey and sign the other browsers out.',
    ],
    action: { label: 'Look at my passkeys', path: '/account/security' },
  }
}

export function passkeyRemovedLetter(firstName: string): LetterParts {
  return {
    subject: 'A passkey was removed from your account',
    firstName,
    paragraphs: [
      'If this was you, there is nothing to do. That passkey no longer signs anybody in.',
      'If it was not you, sign the other browsers out and write to us.',
    ],
    action: { label: 'Look at my passkeys', path: '/account/security' },
  }
}
