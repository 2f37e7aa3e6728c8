/** Why what is held about somebody is kept and not used. */
export const restrictionCauses = ['child-report'] as const
