import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { threadPeople } from '#db/schema/threads.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { provenRepresentative } from '#lib/auth/proven-address.ts'
import type { Confirmed } from '#lib/confirmations/redeem-confirmation.ts'
import { ownerOfAddress } from '#lib/guests/owner-of-address.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { actingReceivedLetter } from './letters.ts'
import { findRepresentativeOf } from './queries.ts'
import { tellRepresentative } from './tell-representative.ts'

type Confirming = { request: RequestRow; proof: Confirmed; at: Date }

/** Whoever acts by a letter that staff entered has proved the mailbox that it gave: they are written to there, and follow the request as others do. */
export async function confirmActingMailbox(tx: Transaction, { request, proof, at }: Confirming): Promise<void> {
  const row = await findRepresentativeOf(tx, request)
  if (!row) throw new Error('nobody acts in a request whose link was mailed to whoever acts')
  const { address } = proof
  const known = await ownerOfAddress(tx, address)
  const subjectId = known && (await lockPerson(tx, known)) ? known : row.subjectId
  if (subjectId === row.subjectId)
    await tx.update(contacts).set({ provenAt: at }).where(eq(contacts.subjectId, subjectId))
  else {
    // What was written for a stranger goes: it is known now whose the address is.
    await tx.update(threadPeople).set({ subjectId }).where(eq(threadPeople.subjectId, row.subjectId))
    await tx.delete(contacts).where(eq(contacts.subjectId, row.subjectId))
  }
  const mailbox = { subjectId, addressHash: requestAddressHash(address) }
  await tx.update(representatives).set(mailbox).where(eq(representatives.id, row.id))
  const { reference, targetDue, legalDue } = request
  const by = provenRepresentative(proof, subjectId)
  await recordAudit(tx, { action: 'representative.mailbox-confirmed', by, about: subjectId, reference, at })
  const dates = { role: row.role, targetDue, legalDue }
  const letter = actingReceivedLetter
  const event = 'mailbox-confirmed'
  await tellRepresentative(tx, { reference, event, letter: (to) => letter({ ...to, ...dates }), at })
}
