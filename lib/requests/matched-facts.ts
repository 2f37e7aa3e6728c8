/** What only the person is likely to know and we already hold; nothing new is collected and no identity papers (decision 8). */
export const matchableFacts = ['mailing-address', 'phone', 'last-four', 'invoice-number', 'last-purchase'] as const
export type MatchableFact = (typeof matchableFacts)[number]

export const fewestFacts = 2

export const matchableFactWords = {
  'mailing-address': 'Mailing address',
  phone: 'Phone number',
  'last-four': 'Last four digits and expiry of the saved card',
  'invoice-number': 'Number and amount of an invoice',
  'last-purchase': 'What was bought last, and when',
} as const satisfies Record<MatchableFact, string>
