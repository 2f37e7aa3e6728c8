import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Product, Staff } from '#lib/auth/actor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'

/**
 * Whose account an address belongs to: for a product that somebody signs in to, and for staff who were given it. Looking leaves a trace, also where
 * nobody is found; of an address of nobody the trail holds nothing, not even a mark.
 */
export async function openPersonByAddress(
  by: Product | Staff<'usage:combine'>,
  { address, at }: { address: string; at: Date },
): Promise<string | null> {
  return transaction(async (tx) => {
    const holder = await findHolder(tx, address)
    const subjectId = holder?.kind === 'person' ? holder.subjectId : null
    const about = subjectId ?? undefined
    await recordAudit(tx, { action: 'usage.looked-up', by, about, detail: { found: subjectId !== null }, at })
    return subjectId
  })
}
