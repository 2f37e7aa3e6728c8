import { and, arrayOverlaps, asc, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { firstNameOf } from '#lib/accounts/contact.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { mayDo } from '#lib/auth/standing.ts'
import { roles } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'

export const decidingRoles = roles.filter((role) => mayDo([role], 'requests:decide'))

/** Still with us, and allowed to decide: whoever has left drops out of everything that was theirs. */
export const mayDecide = and(isNull(staffMembers.disabledAt), arrayOverlaps(staffMembers.roles, decidingRoles))

export async function isDecider(reader: Reader, staffId: string): Promise<boolean> {
  const [found] = await reader
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(eq(staffMembers.id, staffId), mayDecide))
  return found !== undefined
}

/** To whom a request can be given. */
export async function listDeciders(_staff: Staff<'requests:read'>) {
  return db()
    .select({ staffId: staffMembers.id, name: staffMembers.name })
    .from(staffMembers)
    .where(mayDecide)
    .orderBy(asc(staffMembers.name), asc(staffMembers.id))
}

/** Where letters to staff go: to this one, or to everybody who may decide. */
export async function listMailboxes(reader: Reader, staffId?: string) {
  const rows = await reader
    .select({ staffId: staffMembers.id, name: staffMembers.name, email: staffMembers.email })
    .from(staffMembers)
    .where(and(mayDecide, staffId === undefined ? undefined : eq(staffMembers.id, staffId)))
    .orderBy(asc(staffMembers.id))
  return rows.map((row) => ({
    staffId: row.staffId,
    firstName: firstNameOf(row.name),
    email: unseal({ table: 'staff_members', column: 'email', row: row.staffId }, row.email),
  }))
}
