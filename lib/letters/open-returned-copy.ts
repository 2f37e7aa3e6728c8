import { and, eq, inArray } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { copyIsBack, endedStates, mayLeave } from './printed-copies.ts'

type Opening = { reference: string; by: Staff<'letters:dispatch'>; at: Date }

/** The paper of a copy that came back after its request had ended: where the person lives today. Reading it leaves a trace before anything is shown. */
export async function openReturnedCopy({ reference, by, at }: Opening) {
  return transaction(async (tx) => {
    const [request] = await tx
      .select({ subjectId: requests.subjectId })
      .from(requests)
      .where(and(eq(requests.reference, reference), inArray(requests.state, [...endedStates]), copyIsBack, mayLeave))
    if (!request) return null
    await recordAudit(tx, { action: 'copy.return-opened', by, about: request.subjectId, reference, at })
    const reach = await findReach(tx, request.subjectId)
    return { reference, address: reach?.mailingAddress ? `${reach.name}\n${reach.mailingAddress}` : null }
  })
}
