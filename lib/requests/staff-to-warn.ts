import { and, arrayOverlaps, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { firstNameOf } from '#lib/accounts/contact.ts'
import { permissionsOf, type Role, roles } from '#lib/auth/vocabulary.ts'
import { unseal } from '#lib/sealing/seal.ts'

type Warned = { staffId: string; firstName: string; email: string }

const permissions: Record<Role, readonly string[]> = permissionsOf
const deciding = roles.filter((role) => permissions[role].includes('requests:decide'))

/** Whom a due date of this request is written to: everybody at work who may decide. */
export async function staffToWarn(reader: Reader, _requestId: string): Promise<Warned[]> {
  const rows = await reader
    .select({ id: staffMembers.id, name: staffMembers.name, email: staffMembers.email })
    .from(staffMembers)
    .where(and(isNull(staffMembers.disabledAt), arrayOverlaps(staffMembers.roles, deciding)))
    .orderBy(staffMembers.id)
  return rows.map(({ id, name, email }) => ({
    staffId: id,
    firstName: firstNameOf(name),
    email: unseal({ table: 'staff_members', column: 'email', row: id }, email),
  }))
}
