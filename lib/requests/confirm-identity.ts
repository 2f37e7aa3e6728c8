import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { FreshSubject, Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest, type RequestRow } from './advance.ts'
import { identityConfirmedLetter } from './ask-letters.ts'
import { findAsk } from './ask-queries.ts'
import { fewestFacts, type MatchableFact } from './matched-facts.ts'
import { concernsOwnData } from './own-data.ts'
import { recordResumed } from './record-resumed.ts'
import { lockByReference } from './start-review.ts'
import { tellPerson } from './tell-person.ts'
import type { IdentityAsk } from './vocabulary.ts'

export type ConfirmIdentityRefusal =
  | 'not-found'
  | 'nothing-to-show'
  | 'other-proof-asked'
  | 'too-few-facts'
  | 'own-data'

type Confirming = { reference: string; at: Date } & (
  | { by: FreshSubject; facts?: undefined }
  /** What the person got right, named and not with its values. */
  | { by: Staff<'requests:decide'>; facts: readonly MatchableFact[] }
)

async function lockFor(tx: Transaction, { by, reference }: Confirming): Promise<RequestRow | undefined> {
  if (by.kind === 'staff') return lockByReference(tx, reference)
  const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
  return found && lockRequest(tx, found.id)
}

const shownBy = {
  'mail-code': 'mailed-code',
  passkey: 'passkey',
  'new-passkey': null,
  'recovery-code': 'recovery-code',
  'new-recovery-code': null,
} as const

function detailOf(confirming: Confirming, ways: readonly IdentityAsk[]): Record<string, string> | null {
  if (confirming.facts) return { facts: [...new Set(confirming.facts)].sort().join(', ') }
  const way = shownBy[confirming.by.proof]
  if (way === null) return null // it was made a moment ago, so that it shows nothing yet (decision 7)
  const strong = way === 'passkey' || way === 'recovery-code'
  return strong || ways.includes(way) ? { proof: way } : null
}

/** We are sure: shown by the account itself, or matched by staff. The clock runs again and the review goes on. */
export async function confirmIdentity(confirming: Confirming): Promise<Outcome<null, ConfirmIdentityRefusal>> {
  const { by, at, facts } = confirming
  if (facts && new Set(facts).size < fewestFacts) return refused('too-few-facts')
  return transaction(async (tx) => {
    const request = await lockFor(tx, confirming)
    if (!request) return refused('not-found')
    if (by.kind === 'staff' && (await concernsOwnData(tx, by, request.subjectId))) return refused('own-data')
    if (request.state !== 'checking-identity') return refused('nothing-to-show')
    const ask = await findAsk(request, tx)
    const detail = detailOf(confirming, ask?.ways ?? [])
    if (!detail) return refused('other-proof-asked')
    const step = { event: 'confirm-identity', word: 'identity-confirmed', detail } as const
    const moved = await advance(tx, { ...step, requestId: request.id, by, at })
    if (!moved.ok) return refused('nothing-to-show')
    const due = await recordResumed(tx, { request, by, on: isoDay(civilDate(at, operator.timeZone)), at })
    const event = `identity-confirmed:${at.toISOString()}`
    await tellPerson(tx, { request, event, letter: (to) => identityConfirmedLetter({ ...to, due }), at })
    return done(null)
  })
}
