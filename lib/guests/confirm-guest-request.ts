import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { clockEntries, requests } from '#db/schema/requests.ts'
import { isDuplicate, transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { provenSubject } from '#lib/auth/proven-address.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { type Confirmed, findWaiting, redeemConfirmation } from '#lib/confirmations/redeem-confirmation.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import { confirmActingMailbox } from '#lib/representatives/confirm-acting-mailbox.ts'
import { confirmRepresented } from '#lib/representatives/confirm-represented.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { openDetails, type RequestDetails } from '#lib/requests/details.ts'
import { copyWaitsLetter, receivedLetter } from '#lib/requests/letters.ts'
import { findOpenLike } from '#lib/requests/open-queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { planConfirmed } from './confirmation-plan.ts'
import { joinRequest } from './join-request.ts'
import { ownerOfAddress } from './owner-of-address.ts'

export type ConfirmRefusal = 'ended'
type Pressed = { token: string; at: Date }
type Receiving = { request: RequestRow; details: RequestDetails; by: Subject; at: Date }

const purposes = ['request', 'representative', 'acting-mailbox'] as const

/** The request becomes the account's or the known person's, and what was written for a stranger goes; else the stranger is one no more. */
async function settleOwner(tx: Transaction, request: RequestRow, proof: Confirmed, at: Date): Promise<Subject> {
  const known = await ownerOfAddress(tx, proof.address)
  const owner = known && known !== request.subjectId && (await lockPerson(tx, known)) ? known : null
  const mine = eq(contacts.subjectId, request.subjectId)
  if (!owner) {
    await tx.update(contacts).set({ provenAt: at }).where(mine)
    return provenSubject(proof, request.subjectId)
  }
  await tx.update(requests).set({ subjectId: owner }).where(eq(requests.id, request.id))
  await tx.delete(contacts).where(mine)
  await tx.delete(subjects).where(eq(subjects.id, request.subjectId))
  return provenSubject(proof, owner)
}

/** Received since the day it was sent; the waits of decisions 7 and 9 begin now. */
async function receive(tx: Transaction, { request, details, by, at }: Receiving): Promise<void> {
  const { id: requestId, targetDue, legalDue } = request
  const { kind } = details
  const { confirmedOn, undoUntil, ...waits } = planConfirmed({ kind, targetDue, at })
  const token = newToken()
  const set = { ...waits, stopHash: waits.releaseAt ? tokenHash(token) : null }
  const detail = { kind, proof: 'mailed-link' }
  const moved = await advance(tx, { requestId, event: 'confirm', by, at, word: 'received', detail, set })
  if (!moved.ok) throw new Error(`a request did not move from ${request.state}`)
  await tx.insert(clockEntries).values({ requestId, kind: 'acknowledged', on: confirmedOn, reason: null, at })
  if (kind === 'deletion') await stopOptionalMessages(tx, { by, source: 'deletion-confirmed', at })
  const told = { request: moved.value, at }
  const dates = { targetDue, legalDue, undoUntil }
  // Whether we hold anything about them is not said before we know who they are.
  const law = { regime: regimeOf(request), region: request.region }
  await tellPerson(tx, { ...told, event: 'received', letter: (to) => receivedLetter({ ...to, ...dates, law }) })
  const { releaseAt } = waits
  if (releaseAt)
    await tellPerson(tx, {
      ...told,
      event: 'copy-waits',
      letter: (to) => copyWaitsLetter({ ...to, releaseAt, token }),
    })
}

async function confirm(tx: Transaction, { token, at }: Pressed): Promise<Outcome<{ reference: string }, 'ended'>> {
  const asked = { token, purposes, at }
  const waiting = await findWaiting(asked, tx)
  const reference = waiting?.reference
  const request = reference ? await lockByReference(tx, reference) : undefined
  // What staff entered has begun already: only the mailbox of whoever wrote for another is still to be proved.
  const waits = waiting?.purpose === 'acting-mailbox' || request?.state === 'unconfirmed'
  const proof = request && waits ? await redeemConfirmation(tx, asked) : refused('ended')
  if (!request || !proof.ok) {
    const pressed = await findWaiting(asked, tx)
    return pressed?.confirmed && pressed.reference ? done({ reference: pressed.reference }) : refused('ended')
  }
  if (proof.value.purpose === 'acting-mailbox') {
    await confirmActingMailbox(tx, { request, proof: proof.value, at })
    return done({ reference: request.reference })
  }
  if (proof.value.purpose === 'representative') {
    await confirmRepresented(tx, { request, proof: proof.value, at })
    return done({ reference: request.reference })
  }
  const details = openDetails('requests', request)
  if (!details) throw new Error('a request that waits for its confirmation says nothing')
  const by = await settleOwner(tx, request, proof.value, at)
  const open = await findOpenLike(tx, by, details)
  if (!open) {
    await receive(tx, { request, details, by, at })
    return done({ reference: request.reference })
  }
  await joinRequest(tx, { request, details, open, confirmationId: proof.value.id, by, at })
  return done({ reference: open })
}

/**
 * The button behind the mailed link. Pressed twice, or at once from two places, it answers the same. Two requests of one new address that are
 * confirmed in the same moment belong to one person: the index lets one contact be proved, and the other finds it then.
 */
export async function confirmGuestRequest(pressed: Pressed): Promise<Outcome<{ reference: string }, ConfirmRefusal>> {
  try {
    return await transaction((tx) => confirm(tx, pressed))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return transaction((tx) => confirm(tx, pressed))
  }
}
