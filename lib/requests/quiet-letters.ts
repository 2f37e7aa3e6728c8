import type { LetterParts } from '#lib/notices/letter.ts'
import type { Addressed } from './letters.ts'

/** For whoever shares a mailbox and wants letters that say no more than that there is news. */
export function newsLetter({
  firstName,
  reference,
  page,
}: Pick<Addressed, 'firstName' | 'reference' | 'page'>): LetterParts {
  return {
    subject: 'There is news for you',
    firstName,
    paragraphs: [
      'Sign in to read it.',
      'You asked for letters that say no more than this. You can change that in your account.',
    ],
    action: { label: 'Read the news', path: page },
    reference,
  }
}
