import type { Transaction } from '#db/client.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { questionForStaffLetter } from './letters.ts'

type Telling = {
  subjectId: string
  reference: string
  /** With the reference the key of one letter for ever. */
  event: string
  letter: (to: { firstName: string; holdsAccount: boolean }) => LetterParts
  at: Date
}

/** Writes to whoever asked, in the deed's transaction; false when nobody can be reached any more. */
export async function tellAsker(
  tx: Transaction,
  { subjectId, reference, event, letter, at }: Telling,
): Promise<boolean> {
  const reach = await findReach(tx, subjectId)
  if (!reach?.email) return false
  const { firstName, holdsAccount, email } = reach
  const addressed = { kind: 'important-notice', to: email, letter: letter({ firstName, holdsAccount }) } as const
  await queueLetter(tx, { ...addressed, key: `${reference}:${event}:${subjectId}`, subjectId, at })
  return true
}

type ForStaff = { reference: string; event: string; dueOn: string; at: Date }

export async function tellStaff(tx: Transaction, { reference, event, dueOn, at }: ForStaff): Promise<void> {
  await queueLetter(tx, {
    key: `${reference}:staff:${event}`,
    kind: 'important-notice',
    to: operator.contact.privacyEmail,
    subjectId: null,
    letter: questionForStaffLetter({ reference, dueOn }),
    at,
  })
}
