export const subjectKinds = ['account', 'address'] as const

/** Where a record came from (decision 1): the person, this site, staff, an affiliate, or the company's earlier system. */
export const accountSources = ['person', 'site', 'staff', 'affiliate', 'imported'] as const
export type AccountSource = (typeof accountSources)[number]

/** A mailing address as stored, sealed, in one column. */
export type MailingAddress = { lines: string[]; postcode: string; country: string }
