import type { LetterParts } from '#lib/notices/letter.ts'
import type { StaffAddressed } from '#lib/requests/tell-staff.ts'

type Denied = StaffAddressed & {
  /** It could still be stopped. */
  stopped: boolean
}

/** To staff: whoever was reported dead is alive. */
export function deathDeniedForStaffLetter({ firstName, reference, stopped }: Denied): LetterParts {
  return {
    subject: `The person in ${reference} is alive`,
    firstName,
    paragraphs: stopped
      ? [
          'Look at what was shown to us, and at other requests of the same sender. The request has ended.',
          'The account holder signed in and said that they are alive. Nothing more is given out or deleted.',
        ]
      : [
          'Look at it at once: find out what was given out or deleted, and whether it is a breach.',
          'The account holder signed in and said that they are alive. The request could not be stopped any more.',
        ],
    action: { label: 'Open the request', path: `/admin/requests/${reference}` },
    reference,
  }
}
