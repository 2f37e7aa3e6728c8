/** Who may act for somebody (11 CCR §7063; a power of attorney is never asked for). `survivor`: of somebody who has died. */
export const roles = ['agent', 'guardian', 'survivor'] as const
export type RepresentativeRole = (typeof roles)[number]

/** What staff may go by where the person does not answer, or cannot. */
export const proofBases = ['document', 'facts'] as const
export type ProofBasis = (typeof proofBases)[number]

/** After how many days without an answer we ask the person once more. */
export const daysToRemind = 3
