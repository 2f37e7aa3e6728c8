export const savedWords = {
  name: 'Your name is changed.',
  phone: 'Your phone number is changed.',
  'mailing-address': 'Your mailing address is changed.',
  email: 'Your e-mail address is changed. We told your old address.',
  card: 'Your card is changed.',
  'card-removed': 'Your card is removed.',
  nothing: 'Thank you. We noted today as the day you looked these over.',
} as const

export function isSaved(word: string): word is keyof typeof savedWords {
  return Object.hasOwn(savedWords, word)
}
