import type { Transaction } from '#db/client.ts'
import { subjectOfMailbox } from '#lib/accounts/add-contact.ts'
import { type Confirmed, redeemConfirmation } from '#lib/confirmations/redeem-confirmation.ts'
import type { ConfirmationPurpose } from '#lib/confirmations/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { regionIds } from '#lib/requests/regions.ts'
import type { Subject } from './actor.ts'
import { subjectOf } from './gate.ts'

type Confirming = {
  token: string
  purpose: ConfirmationPurpose
  /** What the person calls themselves, read from what waited; empty where they did not say. */
  nameIn: (payload: string) => string
  at: Date
}

/** Where a law is asked for the region is asked for too; a question needs none, so that of the company stands in. */
const ownRegion = regionIds.find((id) => id === operator.establishment.country) ?? regionIds[0] ?? ''

/** The button behind a link to confirm was pressed: whoever did has the mailbox, and acts as the person it belongs to. */
export async function confirmAddress(
  tx: Transaction,
  { token, purpose, nameIn, at }: Confirming,
): Promise<Outcome<{ by: Subject; confirmed: Confirmed; payload: string }, 'ended'>> {
  const redeemed = await redeemConfirmation(tx, { token, purposes: [purpose], at })
  if (!redeemed.ok) return redeemed
  const confirmed = redeemed.value
  if (confirmed.payload === null) return refused('ended')
  const person = { address: confirmed.address, name: nameIn(confirmed.payload), region: ownRegion }
  const subjectId = await subjectOfMailbox(tx, { ...person, at })
  return done({ by: subjectOf(subjectId, null), confirmed, payload: confirmed.payload })
}
