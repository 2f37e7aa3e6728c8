import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { heldFacts } from './held-facts.ts'
import { lockByReference } from './start-review.ts'

/** What we hold that somebody on the phone could tell us: read only to match it, and each reading is in the audit trail. */
export async function openFacts(staff: Staff<'requests:decide'>, reference: string, at: Date) {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return null
    await recordAudit(tx, { action: 'request.facts-opened', by: staff, about: request.subjectId, reference, at })
    return heldFacts(tx, request.subjectId)
  })
}
