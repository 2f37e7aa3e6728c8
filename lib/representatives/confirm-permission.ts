import { eq } from 'drizzle-orm'
import { representatives } from '#db/schema/representatives.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { PermissionLink } from '#lib/auth/permission-link.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { proveMailbox } from '#lib/requests/confirm-asker.ts'
import { identityOf } from '#lib/requests/identity-queries.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import { proveAsker } from '#lib/requests/prove-asker.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { findRepresentativeOf, isNewest } from './queries.ts'
import { tellAllowed } from './tell-allowed.ts'

export type PermissionRefusal = 'ended'
type Answering = { by: PermissionLink; at: Date }

/** "Yes, they act for me." Pressed twice, it answers the same. */
export async function confirmPermission({ by, at }: Answering): Promise<Outcome<void, PermissionRefusal>> {
  const { requestId, subject } = by
  return transaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    const row = request && isOpen(request.state) ? await findRepresentativeOf(tx, request) : null
    if (!request || !row || row.permissionRefusedAt || !isNewest(row, by) || !(await lockPerson(tx, subject.subjectId)))
      return refused('ended')
    if (row.permissionGivenAt) return done(undefined)
    const given = { permissionGivenAt: at }
    await tx.update(representatives).set(given).where(eq(representatives.id, row.id))
    await proveMailbox(tx, subject.subjectId, at)
    const word = 'permission-given'
    const claimed = (await identityOf(tx, request)) === 'claimed'
    const proved = claimed ? await proveAsker(tx, { request, by: subject, proof: 'permission', word, at }) : request
    if (!claimed) await recordStep(tx, { request, by: subject, word, action: 'request.permission-given', at })
    if (request.kind === 'deletion') await stopOptionalMessages(tx, { by: subject, source: 'deletion-confirmed', at })
    await tellAllowed(tx, { request: proved, row: { ...row, ...given }, because: 'permission', token: by.token, at })
    return done(undefined)
  })
}
