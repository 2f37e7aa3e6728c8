import { transaction } from '#db/transaction.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { mayHaveLetter } from '#lib/confirmations/count-asking.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { newReference } from '#lib/requests/reference.ts'

export type SubmitRefusal = 'too-often'
type Submitting = { address: string; name: string; body: string; client: string; at: Date }

/** Somebody who is not signed in asks: it waits, sealed, for the address to be confirmed. Every address is one code path. */
export async function submitQuestion(typed: Submitting): Promise<Outcome<null, SubmitRefusal>> {
  const { address, name, body, at } = typed
  if (!(await mayHaveLetter(typed))) return refused('too-often')
  const payload = JSON.stringify({ name, body })
  const reference = newReference('QU')
  await transaction((tx) => askToConfirm(tx, { purpose: 'question', address, reference, payload, at }))
  return done(null)
}
