import { db } from '#db/client.ts'
import { isErased } from '#lib/accounts/erased.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { whyNotImpartial } from './impartial.ts'
import { whyOnlyKept } from './lost-wish.ts'
import { tellAppeals } from './queries.ts'

/** A request with its appeals, whether this member of staff may decide on them, and whether all they can do is keep the decision. Opening it leaves the same trace as opening the request. */
export async function openAppealForStaff(
  staff: Staff<'requests:read'> | Staff<'requests:decide'>,
  reference: string,
  at: Date,
) {
  const opened = await openRequestForStaff(staff, reference, at)
  if (!opened) return null
  const { request } = opened
  const [appeals, why, erased] = await Promise.all([
    tellAppeals(request),
    whyNotImpartial(db(), staff, request),
    isErased(db(), request.subjectId),
  ])
  const lost = await whyOnlyKept(db(), request, erased)
  return { ...opened, appeals, open: appeals.find(({ decidedAt }) => !decidedAt) ?? null, why, lost }
}
