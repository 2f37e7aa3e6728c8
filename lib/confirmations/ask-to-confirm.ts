import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { mailConfirmations } from '#db/schema/auth.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { seal, sealMaybe } from '#lib/sealing/seal.ts'
import { confirmLetter } from './letters.ts'
import { type ConfirmationPurpose, hoursToConfirm } from './vocabulary.ts'

type Asking = {
  purpose: ConfirmationPurpose
  /** In its one spelling: `canonicalAddress`. */
  address: string
  subjectId?: string
  reference?: string
  /** What waits, as JSON; it rests sealed. */
  payload?: string
  at: Date
}

/**
 * Mails a link that confirms what somebody without a session typed. One code path for every address: whether it is known is not looked up.
 * Several may wait for one address side by side, so that a stranger's ends nobody else's. The caller counts attempts.
 */
export async function askToConfirm(tx: Transaction, asking: Asking): Promise<void> {
  const { purpose, address, subjectId = null, reference = null, payload = null, at } = asking
  const id = randomUUID()
  const token = newToken()
  const place = (column: string) => ({ table: 'mail_confirmations', column, row: id })
  await tx.insert(mailConfirmations).values({
    id,
    purpose,
    address: seal(place('address'), address),
    addressHash: emailHashOf(address),
    subjectId,
    payload: sealMaybe(place('payload'), payload),
    reference,
    linkHash: tokenHash(token),
    createdAt: at,
    expiresAt: new Date(at.getTime() + hoursToConfirm * 3_600_000),
  })
  const letter = confirmLetter({ purpose, token, reference })
  await queueLetter(tx, { key: `confirm:${id}`, kind: 'security', to: address, subjectId, letter, at })
}
