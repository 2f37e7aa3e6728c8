import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { saveAppealDraft } from '#lib/appeals/save-appeal-draft.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { freshSubjectOf, staffOf, subjectOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { approveDeletion } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import type { Person, StaffMember } from './people.ts'

// The deeds behind the pages, for tests that need a request in a certain state and are not about how it got there.

type Proof = 'mail-code' | 'passkey'
type Asking = Pick<Person, 'subjectId'>

const freshly = ({ subjectId }: Asking, proof: Proof = 'passkey') => freshSubjectOf(subjectOf(subjectId, null), proof)

export async function newDraft(person: Asking, details: RequestDetails): Promise<string> {
  return saveDraft({ by: freshly(person), draftId: null, details, at: await now() })
}

export async function newRequest(person: Asking, details: RequestDetails, proof?: Proof): Promise<string> {
  const draftId = await newDraft(person, details)
  const sent = await submitRequest({ by: freshly(person, proof), draftId, at: await now() })
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.reference
}

const declined = {
  outcome: 'declined',
  reason: 'not-required-by-law',
  explanation: 'The law makes an exception for this part, and we have a reason to rely on it here.',
} as const

/** Grants every category named and declines the others named. */
export async function decided(reference: string, { staffId }: StaffMember, granted: string[], refused: string[] = []) {
  const proposals = Object.fromEntries([
    ...granted.map((category) => [category, { outcome: 'granted' as const }]),
    ...refused.map((category) => [category, declined]),
  ])
  const outcome = await decideRequest({ by: staffOf(staffId), reference, proposals, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

export async function approved(reference: string, { staffId }: StaffMember): Promise<void> {
  const [request] = await db().select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  const waiting = request && (await findWaiting(staffOf<'requests:approve'>(staffId), request))
  const second = { by: staffOf<'requests:approve'>(staffId), reference, seen: waiting?.seen ?? '' }
  const outcome = await approveDeletion({ ...second, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

export async function waived(reference: string, person: Asking): Promise<void> {
  const outcome = await waiveCoolingOff({ by: freshly(person), reference, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

/** Both questions of an appeal answered, and not sent. */
export async function beginsAppeal(reference: string, person: Asking): Promise<void> {
  const by = freshly(person)
  for (const answer of [{ about: 'decision' as const }, { text: 'The reason that you give does not fit me.' }]) {
    const saved = await saveAppealDraft({ reference, answer, by, at: await now() })
    if (!saved.ok) throw new Error(saved.refusal)
  }
}

export async function appealed(reference: string, person: Asking): Promise<void> {
  await beginsAppeal(reference, person)
  const sent = await submitAppeal({ reference, by: freshly(person), at: await now() })
  if (!sent.ok) throw new Error(sent.refusal)
}

/** Waits until the worker has brought it there. */
export async function becomes(reference: string, state: string, patience = 30_000): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(100)) {
    const [row] = await db().select({ state: requests.state }).from(requests).where(eq(requests.reference, reference))
    if (row?.state === state) return
  }
  throw new Error(`${reference} did not become ${state}`)
}
