import { db, type Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { findHolder, type KnownHolder } from '#lib/auth/find-holder.ts'
import { type Issued, issueProof } from '#lib/auth/issue-proof.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import type { LimitName } from '#lib/limits/vocabulary.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { addressTakenLetter, newAddressLetter } from './address-letters.ts'
import { emailHashOf, findAccountContact } from './contact.ts'
import { findPendingAddressOf } from './pending-address.ts'

type Asking = { by: FreshSubject; address: string; client: string; at: Date }
type Sending = { key: string; subjectId: string | null; letter: LetterParts }

/** Counted by who asks, and by the address apart from the letters of sign-in: it may be anybody's, and its owner keeps theirs. */
async function mayAsk({ by, address, client, at }: Asking): Promise<boolean> {
  const counted: [LimitName, string][] = [
    ['letters-by-client', clientRange(client)],
    ['new-address-letters', by.subjectId],
    ['new-address-letters-daily', by.subjectId],
    ['new-address-letters-to-address', emailHashOf(address)],
  ]
  for (const [rule, who] of counted) if (!(await countAttempt(rule, who, at)).allowed) return false
  return true
}

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

async function write(tx: Transaction, asking: Asking, replaces: string | null): Promise<void> {
  const { by, address, at } = asking
  const holder = await findHolder(tx, address)
  const { subjectId, sessionId } = by
  // Another account may have asked for the same address: the index lets in whoever proves it first.
  const beside = { besideOthers: true, replaces }
  const issued = await issueProof(tx, { purpose: 'new-address', address, subjectId, sessionId, ...beside, at })
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
  if (!(await mayAsk(asking))) return refused('too-many')
  const replaces = (await findPendingAddressOf(asking.by, asking.at))?.id ?? null
  await transaction((tx) => write(tx, asking, replaces))
  return done(null)
}
