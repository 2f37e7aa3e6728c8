'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { openPermissionLink, type PermissionLink } from '#lib/auth/permission-link.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { permissionRefusals, refuseRefusals } from '#lib/representatives/refusals.ts'
import { refusePermission } from '#lib/representatives/refuse-permission.ts'

/** A link that opens nothing takes as long as one that does. */
async function answered<Answer>(token: string, answer: (by: PermissionLink, at: Date) => Promise<Answer>) {
  const at = await now()
  return evenly(openPermissionLink(token).then((by) => (by ? answer(by, at) : null)))
}

/** The token is the proof. What came of it stands on the page of the link. */
export async function sayYes(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(asked)
  const outcome = await answered(token, (by, at) => confirmPermission({ by, at }))
  if (!outcome?.ok) return withRefusal(form, permissionRefusals[outcome?.refusal ?? 'ended'])
  redirect(`/requests/permission/${token}`)
}

/** With it the link ends too, so that pressed twice the second finds nothing to stop, and its page says that. */
export async function sayNo(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(asked)
  const outcome = await answered(token, (by, at) => refusePermission({ by, at }))
  if (!outcome) redirect(`/requests/permission/${token}`)
  if (!outcome.ok) return withRefusal(form, refuseRefusals[outcome.refusal])
  redirect('/requests/permission/stopped')
}
