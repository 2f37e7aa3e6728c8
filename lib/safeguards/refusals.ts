import type { SafeguardRefusal } from './choose-safeguard.ts'

/** Where something is not given out, changed or added for want of the passkey that its owner requires. */
export const passkeyNeeded =
  'You asked that nothing be given out without your passkey. Show it (or a printed recovery code), then try again.'

export const safeguardRefusals = {
  'no-account': 'This account has been deleted.',
  'no-passkey': 'Add a passkey first. It can be required once it has been on your account for three days.',
  'passkey-needed': 'Show your passkey first: a code by e-mail is not enough for this.',
} as const satisfies Record<SafeguardRefusal, string>
