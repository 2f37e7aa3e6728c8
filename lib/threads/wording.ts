import type { Author, RedactionReason } from './vocabulary.ts'

/** Who wrote, as one person of the thread reads it. */
export function releasedAuthor(author: Author, own: boolean): string {
  if (own) return 'You'
  return author === 'staff' ? 'Our staff' : 'Another person'
}

export const redactionReasonWords = {
  'another-person': 'It is about another person',
  'legal-advice': 'It is legal advice to us',
  security: 'It would endanger the security of our systems or of others',
  'trade-secret': 'It is a trade secret',
} as const satisfies Record<RedactionReason, string>
