/** Who tells us that an account is a child's. */
export const reporterRoles = ['parent', 'other', 'child'] as const
export type ReporterRole = (typeof reporterRoles)[number]

/** How the account was found: by its exact address, or by our staff. */
export const foundBy = ['address', 'staff'] as const

/** What a reporter learns, and no more. */
export const childReportOutcomes = ['done', 'could-not'] as const
export type ChildReportOutcome = (typeof childReportOutcomes)[number]
