import { randomUUID } from 'node:crypto'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { visitor } from '#lib/auth/actor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { redeemConfirmation } from '#lib/confirmations/redeem-confirmation.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { waitingRecovery } from './input.ts'
import { recoveryForStaffLetter, recoveryReceivedLetter } from './letters.ts'
import { sealTyped } from './typed.ts'

export type ConfirmRecoveryRefusal = 'ended'

/** The new address is proved, and our staff are told. Page and letter are the same whether the old address is an account's or nobody's. */
export async function confirmRecovery(of: {
  token: string
  at: Date
}): Promise<Outcome<{ reference: string }, ConfirmRecoveryRefusal>> {
  const { token, at } = of
  return transaction(async (tx) => {
    const redeemed = await redeemConfirmation(tx, { token, purposes: ['lost-mailbox'], at })
    if (!redeemed.ok) return redeemed
    const { address: newAddress, payload, reference } = redeemed.value
    if (payload === null || reference === null) return refused('ended')
    const { passkeyLost, ...typed } = waitingRecovery.parse(JSON.parse(payload))
    const holder = await findHolder(tx, typed.oldAddress)
    const subjectId = holder?.kind === 'person' ? holder.subjectId : null
    const id = randomUUID()
    await tx.insert(addressRecoveries).values({
      ...{ id, reference, subjectId, passkeyLost },
      ...sealTyped(id, { ...typed, newAddress }),
      newAddressHash: emailHashOf(newAddress),
      state: 'open',
      receivedAt: at,
    })
    const about = subjectId ? { about: subjectId } : {}
    await recordAudit(tx, { action: 'lost-mailbox.received', by: visitor, ...about, reference, at })
    const received = { key: `${reference}:received`, kind: 'security', to: newAddress, subjectId: null, at } as const
    await queueLetter(tx, { ...received, letter: recoveryReceivedLetter({ reference }) })
    const staff = { key: `${reference}:staff`, kind: 'important-notice', to: operator.contact.privacyEmail } as const
    await queueLetter(tx, { ...staff, subjectId: null, letter: recoveryForStaffLetter({ reference }), at })
    return done({ reference })
  })
}
