import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'

type Guest = { name: string; email: string | null; region: string }

/** Somebody new, whom nobody has proved, with a way to reach them that is not used yet but for the letter that asks. */
export async function createGuest(tx: Transaction, { name, email, region }: Guest, at: Date): Promise<string> {
  const subjectId = randomUUID()
  const sealed = sealMaybe({ table: 'contacts', column: 'email', row: subjectId }, email)
  const emailHash = email === null ? null : emailHashOf(email)
  await tx.insert(subjects).values({ id: subjectId, kind: 'address', createdAt: at })
  await tx
    .insert(contacts)
    .values({ subjectId, name, email: sealed, emailHash, region, source: 'person', createdAt: at })
  return subjectId
}
