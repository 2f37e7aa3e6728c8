/** The categories of the policy, as people read them everywhere: on "what we hold", in a copy, in a decision, in a receipt. */
export const categories = [
  'contact-details',
  'card-data',
  'purchases',
  'contact-preferences',
  'cookies',
  'messages',
  'questions',
  'usage-data',
  'log-files',
  'disclosures',
  'requests',
  'sign-in',
] as const
export type Category = (typeof categories)[number]

export const purposes = [
  'account',
  'orders',
  'announcements',
  'answers',
  'important-notices',
  'improvement',
  'site-administration',
  'security',
  'legal-duty',
] as const
export type Purpose = (typeof purposes)[number]

/** Promise P2: what a column is by itself. A linked row is personal in every case (P9). */
export const natures = ['personal', 'non-personal', 'non-personal-until-combined'] as const
export type Nature = (typeof natures)[number]

/** Why something stays after an erasure. */
export const keepReasons = [
  'tax-law',
  'record-of-requests',
  'audit-trail',
  'record-of-disclosures',
  'nothing-personal-left',
  'also-about-others',
  'declined',
  'not-asked',
  'legal-hold',
] as const
export type KeepReason = (typeof keepReasons)[number]
