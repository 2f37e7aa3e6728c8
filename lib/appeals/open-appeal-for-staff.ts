import { db } from '#db/client.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { whyNotImpartial } from './impartial.ts'
import { tellAppeals } from './queries.ts'

/** A request with its appeals, and whether this member of staff may decide on them. Opening it leaves the same trace as opening the request. */
export async function openAppealForStaff(
  staff: Staff<'requests:read'> | Staff<'requests:decide'>,
  reference: string,
  at: Date,
) {
  const opened = await openRequestForStaff(staff, reference, at)
  if (!opened) return null
  const [appeals, why] = await Promise.all([tellAppeals(opened.request), whyNotImpartial(db(), staff, opened.request)])
  return { ...opened, appeals, open: appeals.find(({ decidedAt }) => !decidedAt) ?? null, why }
}
