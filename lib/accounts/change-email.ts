import type { Transaction } from '#db/client.ts'
import { isDuplicate, transaction } from '#db/transaction.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { redeemCode, redeemLink } from '#lib/auth/redeem-proof.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { lockPerson } from './lock-person.ts'
import { moveAddress } from './move-address.ts'
import { findPendingAddressOf, isLinkOf } from './pending-address.ts'

type Refused = 'address-in-use' | 'no-account' | 'ended' | 'passkey-needed'
type Moved = Outcome<null, Refused>
type Move = { by: FreshSubject; proofId: string; address: string; at: Date }

/** The mailbox is proved: from here on it is the account's. Asked again, for whoever came to require a passkey since the letter was written. */
async function move(tx: Transaction, { by, proofId, address, at }: Move): Promise<Moved> {
  if (await lacksPasskey(tx, by)) return refused('passkey-needed')
  const { subjectId, sessionId: except } = by
  const moved = await moveAddress(tx, { subjectId, address, except, key: proofId, by, at })
  return moved.ok ? done(null) : moved
}

/** Two accounts may prove one mailbox in the same moment: the index lets one of them in. */
async function orInUse<Refusal extends string>(
  { subjectId }: FreshSubject,
  work: (tx: Transaction) => Promise<Outcome<null, Refusal>>,
): Promise<Outcome<null, Refusal | 'address-in-use' | 'no-account'>> {
  try {
    return await transaction(async (tx) => ((await lockPerson(tx, subjectId)) ? work(tx) : refused('no-account')))
  } catch (error) {
    if (isDuplicate(error)) return refused('address-in-use')
    throw error
  }
}

/** With the code, in the session that asked. */
export async function changeEmailWithCode({
  by,
  code,
  at,
}: {
  by: FreshSubject
  code: string
  at: Date
}): Promise<Outcome<null, Refused | 'wrong-code'>> {
  const pending = await findPendingAddressOf(by, at)
  return orInUse(by, async (tx) => {
    const proved = await redeemCode(tx, { proofId: pending?.id ?? null, code, purposes: ['new-address'], at })
    if (!proved.ok) return proved
    return move(tx, { by, proofId: proved.value.id, address: proved.value.address, at })
  })
}

/** With the link, wherever the same person is signed in: to whoever else reads the letter it is worth nothing. */
export async function changeEmailWithLink({
  by,
  token,
  at,
}: {
  by: FreshSubject
  token: string
  at: Date
}): Promise<Moved> {
  if (!(await isLinkOf(by, token, at))) return refused('ended')
  return orInUse(by, async (tx) => {
    const proved = await redeemLink(tx, { token, purposes: ['new-address'], at })
    if (!proved.ok) return proved
    return move(tx, { by, proofId: proved.value.id, address: proved.value.address, at })
  })
}
