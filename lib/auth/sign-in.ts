import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { visitor } from './actor.ts'
import { findHolder } from './find-holder.ts'
import { signUpPayload } from './input.ts'
import { type Proved, redeemCode, redeemLink } from './redeem-proof.ts'
import { type Holder, startSession } from './start-session.ts'

export type SignedIn = { token: string; kind: Holder['kind'] }
type Arrival = { browser: string; replaces: string | null; at: Date }

const purposes = ['sign-in', 'sign-up'] as const

/** The account of whoever proved the mailbox; a sign-up makes it now, unless another one has been quicker. */
async function holderOf(tx: Transaction, { address, payload }: Proved, at: Date): Promise<Holder | null> {
  const holder = await findHolder(tx, address)
  if (holder || payload === null) return holder
  const { name, region } = signUpPayload.parse(JSON.parse(payload))
  const made = await createAccount(tx, { name, region, email: address, source: 'person', by: visitor, at })
  return made.ok ? { kind: 'person', subjectId: made.value.subjectId } : findHolder(tx, address)
}

async function enter(
  tx: Transaction,
  proved: Proved,
  how: 'mail-link' | 'mail-code',
  arrival: Arrival,
): Promise<Outcome<SignedIn, 'ended'>> {
  const holder = await holderOf(tx, proved, arrival.at)
  if (!holder) return refused('ended')
  const { token } = await startSession(tx, { holder, how, ...arrival })
  return done({ token, kind: holder.kind })
}

/** The button behind the mailed link was pressed. Works on any device, once. */
export async function signInWithLink(token: string, arrival: Arrival): Promise<Outcome<SignedIn, 'ended'>> {
  return transaction(async (tx) => {
    const proved = await redeemLink(tx, { token, purposes, at: arrival.at })
    return proved.ok ? enter(tx, proved.value, 'mail-link', arrival) : proved
  })
}

/** The mailed code was typed in the browser that asked for it. */
export async function signInWithCode(
  typed: { proofId: string | null; code: string },
  arrival: Arrival,
): Promise<Outcome<SignedIn, 'wrong-code' | 'ended'>> {
  return transaction(async (tx) => {
    const proved = await redeemCode(tx, { ...typed, purposes, at: arrival.at })
    return proved.ok ? enter(tx, proved.value, 'mail-code', arrival) : proved
  })
}
