import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import type { WholeEntry } from './entry.ts'

type Asker = NonNullable<WholeEntry['person']['contact']> & { region: string; at: Date }

/** Somebody whom we do not know, as their letter gives them. A mailbox is not proved by being written on paper. */
export async function createAsker(
  tx: Transaction,
  { name, email, mailingAddress, region, at }: Asker,
): Promise<string> {
  const subjectId = randomUUID()
  const place = (column: string) => ({ table: 'contacts', column, row: subjectId })
  await tx.insert(subjects).values({ id: subjectId, kind: 'address', createdAt: at })
  await tx.insert(contacts).values({
    subjectId,
    name,
    email: sealMaybe(place('email'), email),
    emailHash: email ? emailHashOf(email) : null,
    mailingAddress: sealMaybe(place('mailing_address'), mailingAddress && JSON.stringify(mailingAddress)),
    region,
    source: 'staff',
    createdAt: at,
  })
  return subjectId
}
