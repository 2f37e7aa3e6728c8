export const codeWording = {
  mailed: 'Enter the 8 digits of the code from the letter',
  app: 'Enter the 6 digits that your app shows now',
}

/** What a refused deed says to the person. Leaving one out does not compile where it is used. */
export const askRefusals = {
  'too-many': 'Several letters were asked for already. Use the newest one, or try again in an hour.',
  'no-account': 'This account has no address to write to. Ask us for help.',
} as const

export const codeRefusals = {
  'wrong-code': 'That is not the code from the newest letter. Check it and type it again.',
  ended:
    'This code has ended: it was used, is older than 10 minutes, or was typed wrongly too often. Ask for a new one.',
} as const

export const linkRefusals = {
  ended: 'This link was used already, or is older than 10 minutes. Ask for a new one.',
} as const

export const secondFactorRefusals = {
  'wrong-code': 'That is not the code of this moment. Wait for the next one in your app and type that.',
  'too-many': 'Too many codes were wrong. Wait 15 minutes, then try again.',
  'not-enrolled': 'Set up your second step first.',
  'already-enrolled': 'Your second step is set up already. An administrator can reset it.',
} as const

export const recoveryCodeRefusals = {
  'not-known': 'This address and this code do not go together. Check both, and use a code that has not been used yet.',
  'too-often': 'Too many tries. Wait an hour, or ask our staff.',
} as const

export const cancelCodesRefusals = {
  ended:
    'There is nothing to cancel any more: the codes were cancelled already, or are older than 72 hours. Sign in and make new ones, and write to us.',
} as const

export const passkeyRefusals = {
  'passkey-needed': 'You asked that nothing be given out without your passkey. Show the one you have, then try again.',
  'no-challenge': 'That took too long. Try again.',
  'not-verified': 'The passkey could not be checked. Try again, or use a code by e-mail.',
  'not-known': 'This passkey does not belong to an account here. Sign in by e-mail instead.',
  'already-added': 'This passkey is on your account already.',
  'too-many': 'You have as many passkeys as an account can have. Remove one first.',
  'too-often': 'Too many tries. Wait an hour, or sign in by e-mail.',
} as const
