import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import { saveAppealDraft } from '#lib/appeals/save-appeal-draft.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { freshSubjectOf, staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import { letterLeavesAt } from '#lib/requests/settling-time.ts'
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
  citation: 'Article 23, or section 1798.145',
  explanation: 'The law makes an exception for this part, and we have a reason to rely on it here.',
} as const

const idOf = async (reference: string): Promise<string> => {
  const [request] = await db().select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  if (!request) throw new Error(`no request ${reference}`)
  return request.id
}

/** Lets the ten minutes in which a decision can be recalled be over, and its letter leave, without moving the clock for anybody else. */
export async function letStand(reference: string): Promise<void> {
  const today = await now()
  await settleDecision({ requestId: await idOf(reference), by: systemOf('journeys'), at: letterLeavesAt(today) })
  const waits = and(eq(outbox.reference, reference), gt(outbox.nextAttemptAt, today), isNull(outbox.deliveredAt))
  await db().update(outbox).set({ nextAttemptAt: today }).where(waits)
}

/** Grants every category named and declines the others named; it can still be recalled. Answers when it settles. */
export async function proposedOnly(
  reference: string,
  { staffId }: StaffMember,
  granted: string[],
  refused: string[] = [],
): Promise<Date | null> {
  const proposals = Object.fromEntries([
    ...granted.map((category) => [category, { outcome: 'granted' as const }]),
    ...refused.map((category) => [category, declined]),
  ])
  const outcome = await decideRequest({ by: staffOf(staffId), reference, proposals, at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.settlesAt
}

/** The same; what takes two waits for `approved`, anything else stands at once. */
export async function decided(reference: string, member: StaffMember, granted: string[], refused: string[] = []) {
  if (await proposedOnly(reference, member, granted, refused)) await letStand(reference)
}

export async function approved(reference: string, { staffId }: StaffMember): Promise<void> {
  const by = staffOf<'requests:approve'>(staffId)
  const waiting = await findWaiting(by, { id: await idOf(reference) })
  const outcome = await approveDecision({ by, reference, seen: waiting?.seen ?? '', at: await now() })
  if (!outcome.ok) throw new Error(outcome.refusal)
  await letStand(reference)
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
