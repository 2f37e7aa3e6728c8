import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { ownerOfAddress } from '#lib/guests/owner-of-address.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import type { RepresentativeRow } from './queries.ts'

/** What was written for a stranger goes, once it is known whose the address is. */
async function forgetStranger(tx: Transaction, subjectId: string): Promise<void> {
  await tx.delete(contacts).where(eq(contacts.subjectId, subjectId))
  await tx.delete(subjects).where(eq(subjects.id, subjectId))
}

async function knownBy(tx: Transaction, address: string, stranger: string): Promise<string | null> {
  const known = await ownerOfAddress(tx, address)
  return known && known !== stranger && (await lockPerson(tx, known)) ? known : null
}

/** Whoever sent it has proved their mailbox: they are the one it belongs to, or a stranger no more. */
export async function settleSender(tx: Transaction, row: RepresentativeRow, address: string, at: Date) {
  const known = await knownBy(tx, address, row.subjectId)
  const subjectId = known ?? row.subjectId
  await tx.update(representatives).set({ subjectId, confirmedAt: at }).where(eq(representatives.id, row.id))
  if (known) await forgetStranger(tx, row.subjectId)
  else await tx.update(contacts).set({ provenAt: at }).where(eq(contacts.subjectId, subjectId))
  return subjectId
}

/** Whom it is for: the account with exactly the address given, else whoever proved it before, else somebody new. The address, where one was given. */
export async function settlePerson(tx: Transaction, request: RequestRow) {
  const { subjectId } = request
  const [contact] = await tx.select().from(contacts).where(eq(contacts.subjectId, subjectId))
  const email = unsealMaybe({ table: 'contacts', column: 'email', row: subjectId }, contact?.email ?? null)
  const known = email ? await knownBy(tx, email, subjectId) : null
  if (known) {
    await tx.update(requests).set({ subjectId: known }).where(eq(requests.id, request.id))
    await forgetStranger(tx, subjectId)
  }
  return { personId: known ?? subjectId, email }
}
