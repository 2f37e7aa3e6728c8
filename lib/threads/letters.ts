import type { LetterParts } from '#lib/notices/letter.ts'
import type { Addressed } from '#lib/requests/letters.ts'

/** To the person: that there is a message, and not what it says. */
export function messageLetter({ firstName, reference, page, holdsAccount }: Addressed): LetterParts {
  return {
    subject: 'We wrote to you about your request',
    firstName,
    paragraphs: [`${holdsAccount ? 'Sign in' : 'Open the page below'} to read our message. You can answer it there.`],
    action: { label: 'Read the message', path: page },
    reference,
  }
}

/** To staff: that the person wrote, and not what. */
export function messageForStaffLetter({ firstName, reference }: { firstName: string; reference: string }): LetterParts {
  return {
    subject: `There is a message about ${reference}`,
    firstName,
    paragraphs: ['Read it with the request, and answer it there.'],
    action: { label: 'Open the request', path: `/admin/requests/${reference}` },
    reference,
  }
}
