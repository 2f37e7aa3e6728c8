import type { RequestKind } from './vocabulary.ts'

/** A request's kind as staff read it. */
export const kindForStaff = {
  copy: 'Copy of data',
  correction: 'Correction',
  deletion: 'Deletion',
  objection: 'Objection to a use',
  restriction: 'Restriction',
} as const satisfies Record<RequestKind, string>
