import type { RequestDetails } from '#lib/requests/details.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { seal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { at, type HolderOfTest, newHolder } from '../requests/asking.ts'

export async function givePostalAddress(subjectId: string): Promise<void> {
  const address = JSON.stringify({ lines: ['9 Right Road', 'London'], postcode: 'EC1A 1AA', country: 'GB' })
  const sealed = seal({ table: 'accounts', column: 'mailing_address', row: subjectId }, address)
  await asOwner()`update accounts set mailing_address = ${sealed} where subject_id = ${subjectId}`
}

/** An account holder with a postal address. */
export async function newHolderWithAddress(): Promise<HolderOfTest> {
  const holder = await newHolder()
  await givePostalAddress(holder.subjectId)
  return holder
}

export const outboxOf = (reference: string) =>
  asOwner()`select * from outbox where reference = ${reference} order by created_at, key`

export async function askOnPaper(holder: HolderOfTest, details: RequestDetails): Promise<string> {
  const draftId = await saveDraft({ by: holder.subject, details, at })
  const sent = await submitRequest({ by: holder.byPasskey, draftId, answerBy: 'post', at })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.reference
}
