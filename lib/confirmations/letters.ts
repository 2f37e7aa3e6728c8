import type { LetterParts } from '#lib/notices/letter.ts'
import { type ConfirmationPurpose, confirmationPaths, hoursToConfirm, hoursToRemind } from './vocabulary.ts'

type Waiting = { purpose: ConfirmationPurpose; token: string; reference: string | null }

const waits = {
  request: { subject: 'Confirm your request', thing: 'your request', label: 'Confirm my request' },
  representative: { subject: 'Confirm your request', thing: 'the request', label: 'Confirm the request' },
  'acting-mailbox': { subject: 'Confirm your address', thing: 'your address', label: 'Confirm my address' },
  question: { subject: 'Confirm your question', thing: 'your question', label: 'Confirm my question' },
  'child-report': { subject: 'Confirm your report', thing: 'your report', label: 'Confirm my report' },
  'lost-mailbox': { subject: 'Confirm your new address', thing: 'your new address', label: 'Confirm my new address' },
} as const satisfies Record<ConfirmationPurpose, { subject: string; thing: string; label: string }>

const notYou = 'If this was not you, do nothing: it ends by itself, and what was typed is deleted.'
/** A letter that staff entered goes on, whether its writer proves a mailbox or not. */
const wroteForAnother =
  'A letter with this address asked us for something in the name of somebody else. If you did not write it, do nothing.'

function parts({ purpose, token, reference }: Waiting, subject: string, first: string): LetterParts {
  return {
    subject,
    paragraphs: [first, purpose === 'acting-mailbox' ? wroteForAnother : notYou],
    action: { label: waits[purpose].label, path: `${confirmationPaths[purpose]}/${token}` },
    ...(reference ? { reference } : {}),
  }
}

/** The same words for an address that we know and one that we do not. */
export function confirmLetter(waiting: Waiting): LetterParts {
  const { subject, thing } = waits[waiting.purpose]
  const until = waiting.purpose === 'acting-mailbox' ? 'we do not write to it' : 'nothing happens with it'
  const first = `Open the link within ${hoursToConfirm} hours to confirm ${thing}. Until then ${until}.`
  return parts(waiting, subject, first)
}

export function reminderLetter(waiting: Waiting): LetterParts {
  const { subject, thing } = waits[waiting.purpose]
  const left = hoursToConfirm - hoursToRemind
  const end = waiting.purpose === 'acting-mailbox' ? 'we do not write to it' : `${thing} ends without an answer`
  const first = `Open the link within ${left} hours, or ${end}. You have not confirmed it yet.`
  return parts(waiting, `Reminder: ${subject.toLowerCase()}`, first)
}
