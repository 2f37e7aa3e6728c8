import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { PermissionLink } from '#lib/auth/permission-link.ts'
import { endPackage } from '#lib/fulfilment/end-copy.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { mailAsker } from '#lib/requests/tell-asker.ts'
import { permissionRefusedLetter } from './letters.ts'
import { findRepresentativeOf, isNewest, type RepresentativeRow } from './queries.ts'
import { tellRepresentative } from './tell-representative.ts'

export type RefuseRefusal = 'already-ended'
type Ending = { request: RequestRow; row: RepresentativeRow; by: Subject; at: Date }

/** The person's no ends it at any time before it is done, and whatever was to be given out with it. False: it was done already. */
export async function endRepresented(tx: Transaction, { request, row, by, at }: Ending): Promise<boolean> {
  const word = row.role === 'survivor' ? 'death-denied' : 'permission-refused'
  const set = { releaseStoppedAt: at }
  const moved = await advance(tx, { requestId: request.id, event: 'disown', by, at, word, set })
  if (!moved.ok) return false
  await tx.update(representatives).set({ permissionRefusedAt: at }).where(eq(representatives.id, row.id))
  await endPackage(tx, request.id, at)
  await mailAsker(tx, { request, event: 'permission-refused', letter: permissionRefusedLetter, at })
  await tellRepresentative(tx, { reference: request.reference, event: 'permission-refused', at })
  return true
}

/** "They do not act for me." Pressed twice, it answers the same. */
export async function refusePermission({
  by,
  at,
}: {
  by: PermissionLink
  at: Date
}): Promise<Outcome<void, RefuseRefusal>> {
  return transaction(async (tx) => {
    const request = await lockRequest(tx, by.requestId)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row) return refused('already-ended')
    if (row.permissionRefusedAt) return done(undefined)
    if (!isNewest(row, by)) return refused('already-ended')
    return (await endRepresented(tx, { request, row, by: by.subject, at })) ? done(undefined) : refused('already-ended')
  })
}
