import { db, type Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { mayWriteTo } from '#lib/auth/ask-for-proof.ts'
import { findHolder, type KnownHolder } from '#lib/auth/find-holder.ts'
import { type Issued, issueProof } from '#lib/auth/issue-proof.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { addressTakenLetter, newAddressLetter } from './address-letters.ts'
import { emailHashOf, findAccountContact } from './contact.ts'

type Asking = { by: FreshSubject; address: string; client: string; at: Date }
type Sending = { key: string; subjectId: string | null; letter: LetterParts }

/** Who has the address already is told, once a day at most, and gets no code. */
function letterFor(issued: Issued, holder: KnownHolder | null, { by, address, at }: Asking): Sending {
  if (!holder) return { key: `proof:${issued.proofId}`, subjectId: by.subjectId, letter: newAddressLetter(issued) }
  const today = isoDay(civilDate(at, operator.timeZone))
  const subjectId = holder.kind === 'person' ? holder.subjectId : null
  return {
    key: `address-taken:${emailHashOf(address)}:${today}`,
    subjectId,
    letter: addressTakenLetter(holder.firstName),
  }
}

async function write(tx: Transaction, asking: Asking): Promise<void> {
  const { by, address, at } = asking
  const holder = await findHolder(tx, address)
  const { subjectId, sessionId } = by
  const issued = await issueProof(tx, { purpose: 'new-address', address, subjectId, sessionId, at })
  await queueLetter(tx, { ...letterFor(issued, holder, asking), kind: 'security', to: address, at })
}

/** Writes to an address that is to become the account's own. Taken or free, the same happens here, so that nothing shows who has an account. */
export async function askForNewAddress(
  asking: Asking,
): Promise<Outcome<null, 'same-address' | 'too-many' | 'no-account' | 'passkey-needed'>> {
  const contact = await findAccountContact(db(), asking.by.subjectId)
  if (!contact) return refused('no-account')
  if (await lacksPasskey(db(), asking.by)) return refused('passkey-needed')
  if (contact.email === asking.address) return refused('same-address')
  if (!(await mayWriteTo(asking.address, asking.client, asking.at))) return refused('too-many')
  await transaction((tx) => write(tx, asking))
  return done(null)
}
