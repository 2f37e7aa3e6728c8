import type { Transaction } from '#db/client.ts'
import { restrictions } from '#db/schema/children.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'

type Placing = { subjectId: string; requestId: string; reference: string; by: Subject | Staff<Permission>; at: Date }

/** From now on what is held is kept and not used. The caller holds the person. */
export async function placeRestriction(tx: Transaction, placing: Placing): Promise<void> {
  const { subjectId, requestId, reference, by, at } = placing
  const placedBy = by.kind === 'staff' ? by.staffId : null
  await tx.insert(restrictions).values({ subjectId, because: 'child-report', requestId, placedAt: at, placedBy })
  await recordAudit(tx, { action: 'restriction.placed', by, about: subjectId, reference, at })
}
