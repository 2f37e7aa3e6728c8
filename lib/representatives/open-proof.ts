import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { heldFacts } from '#lib/requests/held-facts.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { checkProof } from './proof-check.ts'
import { findRepresentativeOf } from './queries.ts'
import type { ProofBasis } from './vocabulary.ts'

type Opening = { staff: Staff<'requests:decide'>; reference: string; basis: ProofBasis; at: Date }

/** What somebody looks at who is about to accept a proof. What we hold of the person is read only to match it, and each reading is in the audit trail. */
export async function openProof({ staff, reference, basis, at }: Opening) {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row?.confirmedAt) return null
    const { why, before } = await checkProof(tx, { request, row, by: staff, basis })
    const shown = { request: { id: request.id }, role: row.role, why, before }
    if (why) return { ...shown, name: null, facts: [] }
    const opened = { by: staff, reference, at }
    await recordAudit(tx, { ...opened, action: 'representative.opened', about: row.subjectId })
    const name = (await findReach(tx, row.subjectId))?.name ?? null
    if (basis === 'document') return { ...shown, name, facts: [] }
    await recordAudit(tx, { ...opened, action: 'request.facts-opened', about: request.subjectId })
    return { ...shown, name, facts: await heldFacts(tx, request.subjectId) }
  })
}
export type OpenedProof = NonNullable<Awaited<ReturnType<typeof openProof>>>
