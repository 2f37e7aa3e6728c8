import type { LetterParts } from '#lib/notices/letter.ts'
import type { Addressed } from '#lib/requests/letters.ts'

/** To a member of staff who was given a request. */
export function handedOverLetter({ firstName, reference }: Addressed): LetterParts {
  return {
    subject: `${reference} was handed over to you`,
    firstName,
    paragraphs: ['Read the note of your colleague with the request, and go on with it.'],
    action: { label: 'Open the request', path: `/admin/requests/${reference}` },
    reference,
  }
}
