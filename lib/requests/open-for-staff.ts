import { and, eq, ne } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { wishOf } from './details.ts'
import { shown } from './queries.ts'
import { parseReference } from './reference.ts'

/**
 * Opens a request for a member of staff. Reading somebody's request leaves a trace: the audit row is written before anything is shown, and
 * without it nothing is. What nobody has confirmed is not there.
 */
export async function openRequestForStaff(
  staff: Staff<'requests:read'> | Staff<'requests:decide'>,
  typed: string,
  at: Date,
) {
  const reference = parseReference(typed)
  if (!reference) return null
  return transaction(async (tx) => {
    const confirmed = and(eq(requests.reference, reference), ne(requests.state, 'unconfirmed'))
    const [request] = await tx.select(shown).from(requests).where(confirmed)
    if (!request) return null
    const reach = await findReach(tx, request.subjectId)
    await recordAudit(tx, { action: 'request.opened', by: staff, about: request.subjectId, reference, at })
    return { request, details: wishOf(request), name: reach?.name ?? null }
  })
}
