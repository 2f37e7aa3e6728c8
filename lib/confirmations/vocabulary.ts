/** What waits for its address to be confirmed by somebody who is not signed in. */
export const confirmationPurposes = [
  'request',
  'representative',
  'acting-mailbox',
  'question',
  'child-report',
  'lost-mailbox',
] as const
export type ConfirmationPurpose = (typeof confirmationPurposes)[number]

/** How long a link to confirm works, and when we remind of it (decision 11). */
export const hoursToConfirm = 24
export const hoursToRemind = 12

/** Where the letter's link leads; the token follows. */
export const confirmationPaths = {
  request: '/requests/confirm',
  representative: '/requests/confirm',
  'acting-mailbox': '/requests/confirm',
  question: '/questions/confirm',
  'child-report': '/children/confirm',
  'lost-mailbox': '/sign-in/lost-mailbox/confirm',
} as const satisfies Record<ConfirmationPurpose, string>
