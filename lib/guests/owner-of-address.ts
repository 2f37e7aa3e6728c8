import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { accounts, contacts, subjects } from '#db/schema/people.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'

/** Whom a proved mailbox leads to: the account that has this address, else whoever proved it before; null when it is new to us. */
export async function ownerOfAddress(reader: Reader, address: string): Promise<string | null> {
  const hash = emailHashOf(address)
  const [account] = await reader
    .select({ subjectId: accounts.subjectId })
    .from(accounts)
    .innerJoin(subjects, and(eq(subjects.id, accounts.subjectId), isNull(subjects.erasedAt)))
    .where(eq(accounts.emailHash, hash))
  if (account) return account.subjectId
  const [contact] = await reader
    .select({ subjectId: contacts.subjectId })
    .from(contacts)
    .innerJoin(subjects, and(eq(subjects.id, contacts.subjectId), isNull(subjects.erasedAt)))
    .where(and(eq(contacts.emailHash, hash), isNotNull(contacts.provenAt)))
  return contact?.subjectId ?? null
}
