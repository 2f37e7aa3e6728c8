import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { restrictions } from '#db/schema/children.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'

type Lifting = { request: { id: string; reference: string; subjectId: string }; by: System; at: Date }

/** Ends the restriction that came with a request; false when none of it stands. */
export async function liftRestriction(tx: Transaction, { request, by, at }: Lifting): Promise<boolean> {
  const lifted = await tx
    .update(restrictions)
    .set({ liftedAt: at })
    .where(and(eq(restrictions.requestId, request.id), isNull(restrictions.liftedAt)))
    .returning({ id: restrictions.id })
  if (lifted.length === 0) return false
  const { subjectId, reference } = request
  await recordAudit(tx, { action: 'restriction.lifted', by, about: subjectId, reference, at })
  return true
}
