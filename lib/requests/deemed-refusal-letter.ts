import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { type Addressed, askedFor } from './letters.ts'
import { noticeSentences } from './notice-sentences.ts'

/** PIPEDA 8(5), P-39.1 s. 32: the date has passed, and the law reads our silence as a refusal; it says so, and what can be done. */
export function deemedRefusedLetter(of: Addressed & { regime: Regime; region: string; legalDue: Day }): LetterParts {
  const { firstName, reference, kind, page, legalDue } = of
  return {
    subject: `We did not answer your request for ${askedFor[kind]} in time`,
    firstName,
    reference,
    paragraphs: [
      'You do not need to do anything. If you do not want to leave it there, what you can do is said below.',
      `Our answer was due by ${inWords(legalDue)}. We missed that date, and your law treats it as a refusal. There was no other reason, and we are sorry.`,
      ...noticeSentences('deemed-refusal', of),
    ],
    action: { label: 'See your request', path: page },
  }
}
