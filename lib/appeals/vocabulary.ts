/** The ends that one may appeal against, as the lifecycle has them. */
export const appealableStates = ['done', 'partly-done', 'declined', 'closed-without-answer', 'deemed-refused'] as const
export type AppealableState = (typeof appealableStates)[number]

/** What an appeal is against. */
export const appealSubjects = ['decision', 'part', 'carrying-out', 'time'] as const
export type AppealSubject = (typeof appealSubjects)[number]

/** How one ends by itself: the answer came that we had closed for want of, or the account went by the person's own deletion. */
export const appealEnds = ['answered', 'account-deleted'] as const
export type AppealEnd = (typeof appealEnds)[number]

/** All but the first two end an appeal without a decision on what it says. */
export const appealOutcomes = ['upheld', 'overturned', 'refused-late', 'withdrawn', ...appealEnds] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

/** What staff decide of one. */
export const appealDecisions = ['upheld', 'overturned'] as const
export type AppealDecision = (typeof appealDecisions)[number]
