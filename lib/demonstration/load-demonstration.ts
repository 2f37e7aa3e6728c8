import { sql } from 'drizzle-orm'
import { demonstrationHolders, demonstrationStaff } from '#content/demonstration.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import { loadHolder } from './load-holder.ts'

/** Loads the made-up people once, all of them or none; answers whether it did. */
export async function loadDemonstration({ by, at }: { by: System; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7022014)`)
    const [somebody] = await tx.select({ id: staffMembers.id }).from(staffMembers).limit(1)
    if (somebody) return false
    for (const { name, email, roles } of demonstrationStaff) {
      const created = await createStaff(tx, { name, email, roles: [...roles], at, by })
      if (!created.ok) throw new Error('a demonstration address is in use')
    }
    for (const [place, holder] of demonstrationHolders.entries()) await loadHolder(tx, holder, place, { by, at })
    return true
  })
}
