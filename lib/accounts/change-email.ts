import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { accounts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { isDuplicate, transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { revokeSessions } from '#lib/auth/end-session.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { redeemCode, redeemLink } from '#lib/auth/redeem-proof.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { seal } from '#lib/sealing/seal.ts'
import { addressChangedLetter } from './address-letters.ts'
import { emailHashOf, findAccountContact } from './contact.ts'
import { findPendingAddressOf, isLinkOf } from './pending-address.ts'

type Refused = 'address-in-use' | 'no-account' | 'ended'
type Moved = Outcome<null, Refused>
type Move = { by: FreshSubject; proofId: string; address: string; at: Date }

/** Letters under way to the address that is left, or to one that was thought of before, open nothing any more. */
async function endOpenProofs(tx: Transaction, subjectId: string, at: Date): Promise<void> {
  const open = and(isNull(mailProofs.usedAt), gt(mailProofs.expiresAt, at))
  await tx
    .update(mailProofs)
    .set({ expiresAt: at })
    .where(and(eq(mailProofs.subjectId, subjectId), open))
}

/** The mailbox is proved: from here on it is the account's, and the old one is told (OWASP ASVS 7.4.3: other sessions end). */
async function move(tx: Transaction, { by, proofId, address, at }: Move): Promise<Moved> {
  const { subjectId } = by
  const before = await findAccountContact(tx, subjectId)
  if (!before) return refused('no-account')
  if (await findHolder(tx, address)) return refused('address-in-use')
  const email = seal({ table: 'accounts', column: 'email', row: subjectId }, address)
  await tx
    .update(accounts)
    .set({ email, emailHash: emailHashOf(address) })
    .where(eq(accounts.subjectId, subjectId))
  await tx
    .update(requests)
    .set({ addressHash: requestAddressHash(address) })
    .where(eq(requests.subjectId, subjectId))
  await endOpenProofs(tx, subjectId, at)
  await revokeSessions(tx, { of: { subjectId }, except: by.sessionId, by, at })
  await recordAudit(tx, { action: 'details.changed', by, about: subjectId, detail: { field: 'email' }, at })
  const letter = addressChangedLetter(before.firstName)
  await queueLetter(tx, {
    key: `address-changed:${proofId}`,
    kind: 'security',
    to: before.email,
    subjectId,
    letter,
    at,
  })
  return done(null)
}

/** Two accounts may prove one mailbox in the same moment: the index lets one of them in. */
async function orInUse<Refusal extends string>(
  work: (tx: Transaction) => Promise<Outcome<null, Refusal>>,
): Promise<Outcome<null, Refusal | 'address-in-use'>> {
  try {
    return await transaction(work)
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
  return orInUse(async (tx) => {
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
  return orInUse(async (tx) => {
    const proved = await redeemLink(tx, { token, purposes: ['new-address'], at })
    if (!proved.ok) return proved
    return move(tx, { by, proofId: proved.value.id, address: proved.value.address, at })
  })
}
