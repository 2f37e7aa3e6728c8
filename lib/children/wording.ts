import type { ChildReportOutcome, ReporterRole } from './vocabulary.ts'

export const roleWording = {
  parent: 'I am the parent or guardian',
  other: 'I am a teacher, or somebody else who knows the child',
  child: 'I am the child',
} as const satisfies Record<ReporterRole, string>

export const roleForStaff = {
  parent: 'Parent or guardian',
  other: 'Teacher or somebody else',
  child: 'The child',
} as const satisfies Record<ReporterRole, string>

/** Nothing of it says whether there was an account, or whose. */
export const outcomeWording = {
  done: {
    label: 'Done',
    text: 'We have deleted what we held. Where a law makes us keep a record, such as an invoice, we keep only that.',
  },
  'could-not': {
    label: 'We could not act on it',
    text: 'We looked into it with care, and with what you told us we could not delete anything. We may not say more, to protect whoever it is about. If you know the exact e-mail address that was used, please report it again.',
  },
} as const satisfies Record<ChildReportOutcome, { label: string; text: string }>
