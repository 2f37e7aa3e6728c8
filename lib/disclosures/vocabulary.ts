/** Why something was given to somebody else: a service we use, the person's wish, a law, a claim, or business of our own. */
export const disclosureReasons = ['service', 'person-asked', 'law', 'legal-claim', 'commercial'] as const
export type DisclosureReason = (typeof disclosureReasons)[number]

/** Who recorded it. */
export const disclosureSources = ['site', 'staff', 'imported'] as const
export type DisclosureSource = (typeof disclosureSources)[number]
