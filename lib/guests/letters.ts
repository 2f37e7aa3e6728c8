import type { Issued } from '#lib/auth/issue-proof.ts'
import { minutesFresh } from '#lib/auth/vocabulary.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { type Addressed, askedFor } from '#lib/requests/letters.ts'

/** Only to an address that belongs to the reference. */
export function followCodeLetter({ code }: Pick<Issued, 'code'>, reference: string): LetterParts {
  return {
    subject: 'Your code to see your request',
    paragraphs: [
      `Type this code on the page that asked for it. It works once, for ${minutesFresh} minutes.`,
      'If this was not you, do nothing: without this letter nobody sees your request.',
    ],
    code,
    reference,
  }
}

/** What was asked again goes on with the request that was open already: `reference` is its own. */
export function joinedLetter({ firstName, reference, kind, page }: Addressed): LetterParts {
  return {
    subject: `You had already asked for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. We added what you wrote to the request that you have open, and it goes on as before.',
    ],
    action: { label: 'Follow your request', path: page },
    reference,
  }
}
