import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { openPermissionLink } from '#lib/auth/permission-link.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { type Acting, findGuestDraft } from '#lib/guests/draft.ts'
import { keepProofFile } from '#lib/guests/keep-proof-file.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import { recordProof } from '#lib/representatives/record-proof.ts'
import type { RepresentativeRole } from '#lib/representatives/vocabulary.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { lettersTo } from '../auth/people.ts'
import { at, grantCopy, hoursLater, letStand, type newMember, rowOf, wholeCopy } from './asking.ts'
import { followed, linksTo, someClient } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
type Sending = {
  from: string
  person: { email: string; name?: string } | { email: null; named: string }
  role?: RepresentativeRole
  details?: RequestDetails
  proof?: string
  when?: Date
}

/** What the pages keep and send for somebody who acts for another. Answers the reference. */
export async function sentFor({ from, person, role = 'agent', details = wholeCopy, proof, when = at }: Sending) {
  const acting: Acting = {
    role,
    person: { name: 'Ana Silva', region: 'DE', ...(person.email === null ? person : { ...person, named: null }) },
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

export const actingIn = async (reference: string) => {
  const { id } = await rowOf(reference)
  const [row] = await db().select().from(representatives).where(eq(representatives.requestId, id))
  if (!row) throw new Error('nobody acts in it')
  return row
}
export const accept = (dee: Member, reference: string, hours: number, basis: 'document' | 'facts' = 'document') =>
  recordProof({
    by: dee.as('requests:decide'),
    reference,
    basis,
    facts: basis === 'facts' ? ['phone', 'last-four'] : [],
    at: hoursLater(hours),
  })
/** Two people, one after the other. */
export async function acceptedByTwo([dee, eli]: readonly [Member, Member], reference: string, hours: number) {
  expect(await accept(dee, reference, hours)).toEqual({ ok: true, value: { stands: false } })
  expect(await accept(eli, reference, hours)).toEqual({ ok: true, value: { stands: true } })
}
export const decide = (dee: Member, reference: string, hours: number) =>
  decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(hours) })

/** Granted, prepared and ready; answers the hour at which that was. */
export async function madeReady(dee: Member, reference: string, hours: number): Promise<number> {
  expect(await decide(dee, reference, hours)).toMatchObject({ ok: true })
  await letStand(reference, hoursLater(hours))
  await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: hoursLater(hours + 73) })
  expect((await rowOf(reference)).state).toBe('ready')
  return hours + 74
}

export async function read(reference: string, address: string, hours: number) {
  const { follower } = await followed({ reference, address }, hoursLater(hours))
  return readCopy(freshSubjectOf(follower, 'mail-code'), { reference, at: hoursLater(hours) })
}
