import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { accounts } from '#db/schema/people.ts'
import { canonicalAddress } from '#lib/accounts/address.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import type { Role } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { seal } from '#lib/sealing/seal.ts'

type NewStaff = { name: string; email: string; roles: readonly Role[]; at: Date; by: System | Staff<'staff:manage'> }

/** A member of staff who can sign in by mail and must then enrol a second factor. The address must not be that of an account: one mailbox, one way in. */
export async function createStaff(
  tx: Transaction,
  { name, email, roles, at, by }: NewStaff,
): Promise<Outcome<{ staffId: string }, 'address-in-use'>> {
  const address = canonicalAddress(email)
  const emailHash = emailHashOf(email)
  if (address === null || roles.length === 0) throw new Error('a member of staff has an address and at least one role')
  const [account] = await tx.select({ id: accounts.subjectId }).from(accounts).where(eq(accounts.emailHash, emailHash))
  if (account) return refused('address-in-use')
  const staffId = randomUUID()
  const sealed = seal({ table: 'staff_members', column: 'email', row: staffId }, address)
  const written = await tx
    .insert(staffMembers)
    .values({ id: staffId, name, email: sealed, emailHash, roles: [...new Set(roles)], createdAt: at })
    .onConflictDoNothing({ target: staffMembers.emailHash })
    .returning({ id: staffMembers.id })
  if (written.length === 0) return refused('address-in-use')
  await recordAudit(tx, { action: 'staff.created', by, detail: { staff: staffId, roles: roles.join(' ') }, at })
  return done({ staffId })
}
