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
] as const
export type ProofKind = (typeof proofKinds)[number]

export const identityLevels = ['claimed', 'mailbox', 'strong'] as const
export type IdentityLevel = (typeof identityLevels)[number]

/**
 * `reopened`: an answer that came after we had closed; the period begins anew on that day. `overturned`: an appeal that succeeded; we give ourselves
 * a short period of our own.
 */
export const clockEntryKinds = [
  'received',
  'acknowledged',
  'paused',
  'resumed',
  'extended',
  'answered',
  'reopened',
  'overturned',
] as const
export type ClockEntryKind = (typeof clockEntryKinds)[number]

/** What we wait for while a clock may stand still. For `question` (the format, an address) no law stops it. */
export const pauseReasons = ['identity', 'clarification', 'fee', 'question'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** GDPR 12(3) and its like allow more time for these two only. */
export const extensionReasons = ['complexity', 'number-of-requests'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

/** What is noted of a due date, once each: two warnings to staff, that it passed without an answer, and a refusal after its own limit. */
export const dueNotes = ['seven-days', 'two-days', 'breach', 'late-refusal'] as const
export type DueNote = (typeof dueNotes)[number]

/** What somebody can be asked to show. */
export const identityAsks = ['mailed-code', 'passkey', 'facts', 'document'] as const
export type IdentityAsk = (typeof identityAsks)[number]

/** What the person reads in the timeline of a request. */
export const timelineWords = [
  'sent',
  'received',
  'entered-by-staff',
  'child-reported',
  'restriction-lifted',
  'letter-joined',
  'acknowledged',
  'identity-asked',
  'identity-confirmed',
  'review-started',
  'asked-person',
  'person-reminded',
  'person-answered',
  'message-from-staff',
  'message-from-person',
  'clock-paused',
  'clock-resumed',
  'extended',
  'answer-late',
  'refused-late',
  'approved-by-first-person',
  'approved-by-second-person',
  'sent-back-by-second-person',
  'decision-recalled',
  'decided',
  'declined',
  'cooling-off-started',
  'cooling-off-waived',
  'undone',
  'carrying-out',
  'delayed-by-us',
  'retried',
  'put-on-hold',
  'hold-released',
  'ready',
  'released',
  'copy-read',
  'copy-downloaded',
  'copy-ended',
  'copy-expired',
  'answer-way-changed',
  'letter-dispatched',
  'copy-dispatched',
  'letter-came-back',
  'letter-sent-again',
  'told-by-phone',
  'correction-applied',
  'recipients-told',
  'this-was-not-me',
  'done',
  'partly-done',
  'withdrawn',
  'ended-with-account',
  'joined',
  'expired',
  'closed-without-answer',
  'deemed-refused',
  'appealed-late',
  'appealed',
  'appeal-extended',
  'appeal-refused-late',
  'appeal-withdrawn',
  'appeal-upheld',
  'appeal-overturned',
  'closing-set-aside',
  'review-reopened',
] as const
export type TimelineWord = (typeof timelineWords)[number]

/** Steps on the way to a decision that does not stand yet: staff read them, the person only what it comes to. */
export const staffOnlyWords: readonly TimelineWord[] = [
  'approved-by-first-person',
  'approved-by-second-person',
  'sent-back-by-second-person',
  'decision-recalled',
]
