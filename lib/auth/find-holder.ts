import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { accounts, subjects } from '#db/schema/people.ts'
import { emailHashOf, firstNameOf } from '#lib/accounts/contact.ts'
import type { Holder } from './start-session.ts'

export type KnownHolder = Holder & { firstName: string }

/** Who may sign in with this address. Both tables are always read, so that the time taken says nothing about who is in them. */
export async function findHolder(reader: Reader, address: string): Promise<KnownHolder | null> {
  const hash = emailHashOf(address)
  const [staff] = await reader
    .select({ id: staffMembers.id, name: staffMembers.name })
    .from(staffMembers)
    .where(and(eq(staffMembers.emailHash, hash), isNull(staffMembers.disabledAt)))
  const [account] = await reader
    .select({ id: accounts.subjectId, name: accounts.name })
    .from(accounts)
    .innerJoin(subjects, and(eq(subjects.id, accounts.subjectId), isNull(subjects.erasedAt)))
    .where(eq(accounts.emailHash, hash))
  if (staff) return { kind: 'staff', staffId: staff.id, firstName: firstNameOf(staff.name) }
  return account ? { kind: 'person', subjectId: account.id, firstName: firstNameOf(account.name) } : null
}
