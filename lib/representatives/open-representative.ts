import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { listAccepted } from './proof-queries.ts'
import { findRepresentativeOf, openWords } from './queries.ts'

/** Who acts in this request, for staff. They are people too: without its row in the trail nothing of them is shown. */
export async function openRepresentative(
  staff: Staff<'requests:read'>,
  request: { id: string; reference: string; subjectId: string },
  at: Date,
) {
  return transaction(async (tx) => {
    const row = await findRepresentativeOf(tx, request)
    if (!row) return null
    const { reference } = request
    await recordAudit(tx, { action: 'representative.opened', by: staff, about: row.subjectId, reference, at })
    const reach = await findReach(tx, row.subjectId)
    const accepted = await listAccepted(tx, { reference, about: request.subjectId })
    return { row, accepted, name: reach?.name ?? null, email: reach?.email ?? null, ...openWords(row) }
  })
}
export type ShownRepresentative = NonNullable<Awaited<ReturnType<typeof openRepresentative>>>
