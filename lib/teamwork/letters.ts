import type { LetterParts } from '#lib/notices/letter.ts'
import type { StaffAddressed } from '#lib/requests/tell-staff.ts'

/** To a member of staff who was given a request. */
export function handedOverLetter({
  firstName,
  reference,
}: Pick<StaffAddressed, 'firstName' | 'reference'>): LetterParts {
  return {
    subject: `${reference} was handed over to you`,
    firstName,
    paragraphs: ['Read the note of your colleague with the request, and go on with it.'],
    action: { label: 'Open the request', path: `/admin/requests/${reference}` },
    reference,
  }
}
