import { openPermissionLink } from '#lib/auth/permission-link.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { type Acting, findGuestDraft } from '#lib/guests/draft.ts'
import { keepProofFile } from '#lib/guests/keep-proof-file.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import type { RepresentativeRole } from '#lib/representatives/vocabulary.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { lettersTo } from '../auth/people.ts'
import { at, wholeCopy } from './asking.ts'
import { linksTo, someClient } from './guest-asking.ts'

type Sending = {
  from: string
  person: Partial<Acting['person']>
  role?: RepresentativeRole
  details?: RequestDetails
  proof?: string
  when?: Date
}

/** What the pages keep and send for somebody who acts for another. Answers the reference. */
export async function sentFor({ from, person, role = 'agent', details = wholeCopy, proof, when = at }: Sending) {
  const acting: Acting = {
    role,
    person: { name: 'Ana Silva', email: null, named: null, region: 'DE', ...person },
    statement: 'She asked me to. Bo Carter',
  }
  const who = { name: 'Bo Carter', email: from, region: 'DE' }
  const client = someClient()
  const saved = await saveGuestDraft({ token: null, typed: { details, who, acting }, client, at: when })
  if (!saved.ok) throw new Error(saved.refusal)
  const { token } = saved.value
  const checked = proof === undefined ? null : checkFile(Buffer.from(proof))
  if (checked?.ok) await keepProofFile({ token, files: [{ ...checked.value, name: 'proof.txt' }], at: when })
  const shown = (await findGuestDraft(token, when))?.digest ?? ''
  const sent = await submitGuestRequest({ token, shown, client, at: when })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.reference
}

/** The same, and the sender has pressed the button behind their own link. */
export async function confirmedFor(sending: Sending, when = sending.when ?? at): Promise<string> {
  const reference = await sentFor(sending)
  const outcome = await confirmGuestRequest({ token: (await linksTo(sending.from)).at(-1) ?? '', at: when })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return reference
}

export const subjectsTo = async (address: string) => (await lettersTo(address)).map(({ subjectLine }) => subjectLine)

/** The link in the letter that asks the person. */
export async function permissionLinkTo(address: string) {
  const letters = await lettersTo(address)
  const token = letters.flatMap(({ text }) => /\/requests\/permission\/([\w-]+)/.exec(text)?.[1] ?? []).at(-1)
  const link = await openPermissionLink(token ?? '')
  if (!link) throw new Error('the letter has no link that opens')
  return link
}
