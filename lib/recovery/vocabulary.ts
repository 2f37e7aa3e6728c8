/**
 * How far the recovery of an account is whose mailbox is gone (decision 8): `open` until two of our staff have matched facts, `waiting` for the seven
 * days in which the old address may object.
 */
export const recoveryStates = ['open', 'waiting', 'done', 'declined', 'stopped'] as const
export type RecoveryState = (typeof recoveryStates)[number]

export const recoveryDeclines = ['facts-did-not-match', 'suspected-fraud', 'no-account', 'address-in-use'] as const
export type RecoveryDecline = (typeof recoveryDeclines)[number]

/** What staff may choose; a new address that another account has by then is found out by the software. */
export const staffDeclines = [
  'facts-did-not-match',
  'suspected-fraud',
  'no-account',
] as const satisfies readonly RecoveryDecline[]

export const daysToObject = 7
