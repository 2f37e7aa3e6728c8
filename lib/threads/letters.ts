import type { LetterParts } from '#lib/notices/letter.ts'
import { type Addressed, writeOrCall } from '#lib/requests/letters.ts'

/** To the person: that there is a message, and not what it says; on paper the letter is the message. */
export function messageLetter({
  firstName,
  reference,
  page,
  holdsAccount,
  by,
  body,
}: Addressed & { body: string }): LetterParts {
  const open = `${holdsAccount ? 'Sign in' : 'Open the page below'} to read our message. You can answer it there.`
  return {
    subject: 'We wrote to you about your request',
    firstName,
    paragraphs: by === 'post' ? [`Read our message below. To answer it, ${writeOrCall}.`, body] : [open],
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
