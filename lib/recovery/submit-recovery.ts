import { transaction } from '#db/transaction.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { mayHaveLetter } from '#lib/confirmations/count-asking.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { newReference } from '#lib/requests/reference.ts'
import type { Typed } from './typed.ts'

export type SubmitRecoveryRefusal = 'too-often'
type Submitting = Typed & { passkeyLost: boolean; client: string; at: Date }

/** Waits for the new address to be proved. Whether the old one is an account's is not looked up here. */
export async function submitRecovery(typed: Submitting): Promise<Outcome<null, SubmitRecoveryRefusal>> {
  const { oldAddress, newAddress: address, name, words, passkeyLost, client, at } = typed
  if (!(await mayHaveLetter({ address, client, at }))) return refused('too-often')
  const payload = JSON.stringify({ oldAddress, name, words, passkeyLost })
  const reference = newReference('LM')
  await transaction((tx) => askToConfirm(tx, { purpose: 'lost-mailbox', address, reference, payload, at }))
  return done(null)
}
