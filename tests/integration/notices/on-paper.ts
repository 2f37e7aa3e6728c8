import type { RequestDetails } from '#lib/requests/details.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { seal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { at, type HolderOfTest, newHolder } from '../requests/asking.ts'

/** An account holder with a postal address. */
export async function newHolderWithAddress(region?: string): Promise<HolderOfTest> {
  const holder = await newHolder(region)
  const address = JSON.stringify({ lines: ['9 Right Road', 'London'], postcode: 'EC1A 1AA', country: 'GB' })
  const sealed = seal({ table: 'accounts', column: 'mailing_address', row: holder.subjectId }, address)
  await asOwner()`update accounts set mailing_address = ${sealed} where subject_id = ${holder.subjectId}`
  return holder
}

export async function askOnPaper(holder: HolderOfTest, details: RequestDetails): Promise<string> {
  const draftId = await saveDraft({ by: holder.subject, details, at })
  const sent = await submitRequest({ by: holder.byPasskey, draftId, answerBy: 'post', at })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.reference
}
