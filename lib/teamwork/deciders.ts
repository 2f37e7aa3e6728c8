import { and, arrayOverlaps, asc, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { firstNameOf } from '#lib/accounts/contact.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { mayDo } from '#lib/auth/standing.ts'
import { type Permission, roles } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'

const rolesWith = (permission: Permission) => roles.filter((role) => mayDo([role], permission))
export const decidingRoles = rolesWith('requests:decide')

/** Still with us, and allowed to: whoever has left drops out of everything that was theirs. */
const may = (permission: Permission) =>
  and(isNull(staffMembers.disabledAt), arrayOverlaps(staffMembers.roles, rolesWith(permission)))
export const mayDecide = may('requests:decide')

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

type Sought = { staffId?: string; permission?: Permission }

/** Where letters to staff go: to this one, or to everybody who may decide. */
export async function listMailboxes(reader: Reader, { staffId, permission = 'requests:decide' }: Sought) {
  const rows = await reader
    .select({ staffId: staffMembers.id, name: staffMembers.name, email: staffMembers.email })
    .from(staffMembers)
    .where(and(may(permission), staffId === undefined ? undefined : eq(staffMembers.id, staffId)))
    .orderBy(asc(staffMembers.id))
  return rows.map((row) => ({
    staffId: row.staffId,
    firstName: firstNameOf(row.name),
    email: unseal({ table: 'staff_members', column: 'email', row: row.staffId }, row.email),
  }))
}
export type Mailbox = Awaited<ReturnType<typeof listMailboxes>>[number]
