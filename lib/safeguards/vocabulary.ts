/** What a person may ask for beyond what everybody gets. */
export const safeguardKinds = ['passkey-for-release'] as const

export const safeguardChoices = ['on', 'off'] as const
export type SafeguardChoice = (typeof safeguardChoices)[number]

/** Who chose: the person, or we after a mailbox and its passkey were lost (decision 8). */
export const safeguardSources = ['person', 'recovery'] as const
export type SafeguardSource = (typeof safeguardSources)[number]
