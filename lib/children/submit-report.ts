import { transaction } from '#db/transaction.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { mayHaveLetter } from '#lib/confirmations/count-asking.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { newReference } from '#lib/requests/reference.ts'
import type { ReporterRole } from './vocabulary.ts'

export type SubmitRefusal = 'too-often'
type Submitting = { address: string; role: ReporterRole; named: string; client: string; at: Date }

/** A report waits for the reporter's own mailbox to be proved. Whether there is such an account is not looked up here. */
export async function submitReport(typed: Submitting): Promise<Outcome<null, SubmitRefusal>> {
  const { address, role, named, at } = typed
  if (!(await mayHaveLetter(typed))) return refused('too-often')
  const payload = JSON.stringify({ role, named })
  const reference = newReference('CH')
  await transaction((tx) => askToConfirm(tx, { purpose: 'child-report', address, reference, payload, at }))
  return done(null)
}
