import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { accounts, contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { requestAddressHash } from './address-hash.ts'

/**
 * Nobody decides about themselves: whether this member of staff's own address is that of the person's account or contact, or the one
 * that a request about them came from; whoever acts for the person is no other than themselves here. Addresses are compared by their keyed hashes.
 */
export async function concernsOwnData(reader: Reader, staff: Staff<Permission>, subjectId: string): Promise<boolean> {
  const [member] = await reader
    .select({ id: staffMembers.id, email: staffMembers.email, emailHash: staffMembers.emailHash })
    .from(staffMembers)
    .where(eq(staffMembers.id, staff.staffId))
  if (!member) return false
  const address = unseal({ table: 'staff_members', column: 'email', row: member.id }, member.email)
  const addressHash = requestAddressHash(address)
  const acts = and(eq(representatives.addressHash, addressHash), isNotNull(representatives.confirmedAt))
  const held = sql<boolean>`
    exists (select 1 from ${accounts} where ${and(eq(accounts.subjectId, subjectId), eq(accounts.emailHash, member.emailHash))})
    or exists (select 1 from ${contacts} where ${and(eq(contacts.subjectId, subjectId), eq(contacts.emailHash, member.emailHash))})
    or exists (select 1 from ${requests} where ${and(eq(requests.subjectId, subjectId), eq(requests.addressHash, addressHash))})
    or exists (select 1 from ${representatives} join ${requests} on ${eq(requests.id, representatives.requestId)}
      where ${and(eq(requests.subjectId, subjectId), acts)})`
  const [found] = await reader.select({ own: held }).from(staffMembers).where(eq(staffMembers.id, member.id))
  return found?.own ?? false
}
