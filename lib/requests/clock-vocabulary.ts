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

/** What is noted of a date as it comes near and has passed: two warnings to staff, then that it was missed. */
export const dueWarnings = ['seven-days', 'two-days', 'breach'] as const
export type DueWarning = (typeof dueWarnings)[number]

/** What is noted of a request's dates, once each: of that for our answer, of a refusal after its own limit, of that for an appeal. */
export const dueNotes = [
  ...dueWarnings,
  'late-refusal',
  'appeal-seven-days',
  'appeal-two-days',
  'appeal-breach',
] as const
export type DueNote = (typeof dueNotes)[number]
