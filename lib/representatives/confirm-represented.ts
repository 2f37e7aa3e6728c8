import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { clockEntries } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { provenRepresentative, provenSubject } from '#lib/auth/proven-address.ts'
import { softwareAfter } from '#lib/auth/software.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { Confirmed } from '#lib/confirmations/redeem-confirmation.ts'
import { operator } from '#lib/operator.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { proveAsker } from '#lib/requests/prove-asker.ts'
import { askPermission, beginPause } from './ask-permission.ts'
import { whoAnswers } from './authority.ts'
import { actingReceivedLetter } from './letters.ts'
import { findRepresentativeOf, type RepresentativeRow } from './queries.ts'
import { settlePerson, settleSender } from './settle-mailbox.ts'
import { tellAllowed } from './tell-allowed.ts'
import { tellRepresentative } from './tell-representative.ts'

type Confirming = { request: RequestRow; proof: Confirmed; at: Date }
type Going = { request: RequestRow; row: RepresentativeRow; by: Subject; at: Date }

/** The mailbox that sent it is the person's own: that is as much as the person could show by mail. */
async function takeAsTheirs(tx: Transaction, { request, row, by, at }: Going, person: Subject): Promise<void> {
  await tx.update(representatives).set({ permissionGivenAt: at }).where(eq(representatives.id, row.id))
  const proved = await proveAsker(tx, { request, by, proof: 'mailed-link', word: 'permission-given', at })
  if (request.kind === 'deletion') await stopOptionalMessages(tx, { by: person, source: 'deletion-confirmed', at })
  await tellAllowed(tx, { request: proved, row, because: 'permission', at })
}

/** Nothing goes on before the person has said yes, or staff have been shown enough. */
async function checkFirst(tx: Transaction, going: Going, asks: 'person' | 'nobody'): Promise<void> {
  const { request, row, by, at } = going
  const word = row.role === 'survivor' ? 'death-reported' : 'permission-asked'
  const system = softwareAfter(by, 'permission')
  const moved = await advance(tx, { requestId: request.id, event: 'ask-identity', by: system, at, word })
  if (!moved.ok) throw new Error('a request that was just confirmed did not move')
  if (row.role === 'survivor') await beginPause(tx, going)
  else if (asks === 'person') await askPermission(tx, going)
}

/**
 * Whoever sent a request for somebody else has proved their own mailbox. It is received for that person since the day it was sent; who they are is
 * claimed, and checked next. What the sender sees and reads is the same whether we know the person or not.
 */
export async function confirmRepresented(tx: Transaction, { request, proof, at }: Confirming): Promise<void> {
  const found = await findRepresentativeOf(tx, request)
  if (!found) throw new Error('nobody acts in a request that was sent for another')
  const actingId = await settleSender(tx, found, proof.address, at)
  const { personId, email } = await settlePerson(tx, request)
  const { role } = found
  const by = provenRepresentative(proof, actingId)
  const { id: requestId, kind, targetDue, legalDue, reference } = request
  // Who has died follows nothing; their mailbox may be in other hands.
  const addressHash = email && role !== 'survivor' ? requestAddressHash(email) : request.addressHash
  const step = { event: 'confirm', word: 'received', detail: { kind }, set: { addressHash } } as const
  const moved = await advance(tx, { ...step, requestId, by, at })
  if (!moved.ok) throw new Error(`a request did not move from ${request.state}`)
  const on = isoDay(civilDate(at, operator.timeZone))
  await tx.insert(clockEntries).values({ requestId, kind: 'acknowledged', on, reason: null, at })
  const letter = actingReceivedLetter
  const dates = { role, targetDue, legalDue }
  await tellRepresentative(tx, { reference, event: 'received', letter: (to) => letter({ ...to, ...dates }), at })
  const row = { ...found, subjectId: actingId, confirmedAt: at }
  const going = { request: moved.value, row, by, at }
  const asks = whoAnswers({ role, sameMailbox: personId === actingId, hasAddress: email !== null })
  if (asks === 'same-mailbox') await takeAsTheirs(tx, going, provenSubject(proof, personId))
  else await checkFirst(tx, going, asks)
}
