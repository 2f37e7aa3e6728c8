import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { accounts, subjects } from '#db/schema/people.ts'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { canonicalAddress } from './address.ts'

/** By which an address is found without being readable. The same for every spelling of one mailbox; throws on an address we refuse. */
export function emailHashOf(address: string): string {
  const canonical = canonicalAddress(address)
  if (canonical === null) throw new Error('not an address that this site accepts')
  return keyedHash('email', canonical)
}

export function openEmail(account: { subjectId: string; email: Sealed }): string {
  return unseal({ table: 'accounts', column: 'email', row: account.subjectId }, account.email)
}

/** The first word of a name: all that a letter says about a person. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? ''
}

/** Where to write to an account holder, and how to greet them; null when there is no such account (any more). */
export async function findAccountContact(
  reader: Reader,
  subjectId: string,
): Promise<{ firstName: string; email: string } | null> {
  const [account] = await reader
    .select({ subjectId: accounts.subjectId, name: accounts.name, email: accounts.email })
    .from(accounts)
    .innerJoin(subjects, and(eq(subjects.id, accounts.subjectId), isNull(subjects.erasedAt)))
    .where(eq(accounts.subjectId, subjectId))
  return account ? { firstName: firstNameOf(account.name), email: openEmail(account) } : null
}
