'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { openPermissionLink } from '#lib/auth/permission-link.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { permissionRefusals, refuseRefusals } from '#lib/representatives/refusals.ts'
import { refusePermission } from '#lib/representatives/refuse-permission.ts'

/** The token is the proof. What came of it stands on the page of the link. */
export async function sayYes(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(asked)
  const by = await openPermissionLink(token)
  const outcome = by ? await confirmPermission({ by, at: await now() }) : null
  if (!outcome?.ok) return withRefusal(form, permissionRefusals[outcome?.refusal ?? 'ended'])
  redirect(`/requests/permission/${token}`)
}

/** With it the link ends too, so that pressed twice the second finds nothing to stop, and its page says that. */
export async function sayNo(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(asked)
  const by = await openPermissionLink(token)
  if (!by) redirect(`/requests/permission/${token}`)
  const outcome = await refusePermission({ by, at: await now() })
  if (!outcome.ok) return withRefusal(form, refuseRefusals[outcome.refusal])
  redirect('/requests/permission/stopped')
}
