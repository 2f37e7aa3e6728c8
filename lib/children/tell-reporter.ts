import type { Transaction } from '#db/client.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'

type Telling = {
  report: { reference: string; reporterId: string }
  event: string
  letter: (to: { firstName: string; reference: string }) => LetterParts
  at: Date
}

/** Writes to whoever reported, as far as they can still be reached. */
export async function tellReporter(tx: Transaction, { report, event, letter, at }: Telling): Promise<void> {
  const { reference, reporterId } = report
  const reach = await findReach(tx, reporterId)
  if (!reach?.email) return
  const words = letter({ firstName: reach.firstName, reference })
  const sending = { key: `${reference}:${event}`, kind: 'important-notice', to: reach.email } as const
  await queueLetter(tx, { ...sending, subjectId: reporterId, letter: words, at })
}
