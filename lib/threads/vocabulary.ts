export const threadKinds = ['question', 'request'] as const
export type ThreadKind = (typeof threadKinds)[number]

/** Who wrote: somebody the thread concerns, our staff, or somebody else outside the company who holds no account here. */
export const authors = ['person', 'staff', 'other'] as const
export type Author = (typeof authors)[number]

/** Why a passage is left out of a copy (GDPR Article 15(4) and its like; what is never disclosed). */
export const redactionReasons = ['another-person', 'legal-advice', 'security', 'trade-secret'] as const
export type RedactionReason = (typeof redactionReasons)[number]

export const longestMessage = 5000
