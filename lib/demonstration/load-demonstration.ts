import { inArray, sql } from 'drizzle-orm'
import { demonstrationHolders, demonstrationStaff } from '#content/demonstration.ts'
import type { Transaction } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import type { System } from '#lib/auth/actor.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import { loadConversation } from './load-conversation.ts'
import { loadCountsGiven } from './load-disclosures.ts'
import { loadHolder } from './load-holder.ts'

/** The made-up staff stay whatever becomes of the account holders: somebody erased does not come back with the next start. */
async function isLoaded(tx: Transaction): Promise<boolean> {
  const hashes = demonstrationStaff.map(({ email }) => emailHashOf(email))
  const found = await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(inArray(staffMembers.emailHash, hashes))
    .limit(1)
  return found.length > 0
}

/** Loads the made-up people once, all of them or none; answers whether it did. */
export async function loadDemonstration({ by, at }: { by: System; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7022014)`)
    if (await isLoaded(tx)) return false
    for (const { name, email, roles } of demonstrationStaff) {
      const created = await createStaff(tx, { name, email, roles: [...roles], at, by })
      if (!created.ok) throw new Error('a demonstration address is in use')
    }
    for (const [place, holder] of demonstrationHolders.entries()) await loadHolder(tx, holder, place, { by, at })
    await loadCountsGiven(tx, at)
    await loadConversation(tx, at)
    return true
  })
}
