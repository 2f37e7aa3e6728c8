export const requestKinds = ['copy', 'correction', 'deletion', 'objection', 'restriction'] as const
export type RequestKind = (typeof requestKinds)[number]

/** Where a request still needs something to happen. */
export const openStates = [
  'unconfirmed',
  'received',
  'checking-identity',
  'in-review',
  'waiting-for-person',
  'decided',
  'cooling-off',
  'carrying-out',
  'delayed-by-us',
  'on-hold',
  'ready',
] as const
export type OpenState = (typeof openStates)[number]

/** Where a request rests; the only way out of one is an appeal. */
export const endStates = [
  'done',
  'partly-done',
  'declined',
  'withdrawn',
  'expired',
  'closed-without-answer',
  'deemed-refused',
] as const
export type EndState = (typeof endStates)[number]

export const appealStates = ['appealed', 'upheld', 'overturned'] as const

export const requestStates = [...openStates, ...endStates, ...appealStates] as const
export type RequestState = (typeof requestStates)[number]

export const requestEvents = [
  'confirm',
  'expire',
  'ask-identity',
  'confirm-identity',
  'start-review',
  'ask-person',
  'answer',
  'close-unanswered',
  'decide',
  'decline',
  'start-cooling-off',
  'end-cooling-off',
  'carry-out',
  'fail',
  'hold',
  'release-hold',
  'make-ready',
  'finish',
  'finish-partly',
  'withdraw',
  'disown',
  'fall-silent',
  'appeal',
  'uphold',
  'overturn',
  'reopen',
  'withdraw-appeal-of-done',
  'withdraw-appeal-of-partly-done',
  'withdraw-appeal-of-declined',
  'withdraw-appeal-of-closed-without-answer',
  'withdraw-appeal-of-deemed-refused',
] as const
export type RequestEvent = (typeof requestEvents)[number]

/** Who did it: the person or somebody who acts for them, staff, or the software. */
export const actors = ['person', 'representative', 'staff', 'system'] as const
export type Actor = (typeof actors)[number]

/** How a request reached us. */
export const channels = ['account', 'website', 'email', 'phone', 'post'] as const
export type Channel = (typeof channels)[number]

/** How we answer: by e-mail, or by letters and copies on paper. */
export const answerChannels = ['mail', 'post'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** The policy's five reasons (P20), then the two of 11 CCR §7061 and GDPR 12(2) and 12(6), then a hold that stands (P15). */
export const declineReasons = [
  'unreasonably-repetitive',
  'disproportionate-effort',
  'privacy-of-others',
  'extremely-impractical',
  'not-required-by-law',
  'identity-not-verified',
  'suspected-fraud',
  'legal-hold',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What is decided of one category, or of the whole request. */
export const decisionOutcomes = ['granted', 'partly-granted', 'declined'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** What of a category is left out of a copy, or of a deletion: kinds of records by the names of their tables, and the days that are given. */
export type LeftOut = { records: readonly string[]; from?: string; to?: string }

/** How a decision came to count for nothing: by the second person, by whoever took it, because the request went on, by an appeal. */
export const waysSetAside = ['sent-back', 'recalled', 'overtaken', 'overturned'] as const
export type WaySetAside = (typeof waysSetAside)[number]

export const proofKinds = [
  'mailed-link',
  'mailed-code',
  'new-passkey',
  'passkey',
  'new-recovery-code',
  'recovery-code',
  'facts-matched',
  'permission',
  'proof-of-role',
] as const
export type ProofKind = (typeof proofKinds)[number]

export const identityLevels = ['claimed', 'mailbox', 'strong'] as const
export type IdentityLevel = (typeof identityLevels)[number]

/** What somebody can be asked to show. */
export const identityAsks = ['mailed-code', 'passkey', 'facts', 'document'] as const
export type IdentityAsk = (typeof identityAsks)[number]
