'use server'

import { redirect } from 'next/navigation'
import { boundId, boundReference } from '#app/bound-argument.ts'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'
import { liftHold } from '#lib/requests/lift-hold.ts'
import { placeHold } from '#lib/requests/place-hold.ts'
import { holdRefusals } from '#lib/requests/refusals.ts'
import { holdInput } from '#lib/requests/staff-input.ts'

const pageOf = (reference: string) => `/admin/requests/${reference}`

export async function place(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireFreshStaff('holds:manage', pageOf(reference))
  const input = holdInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  const today = isoDay(civilDate(at, operator.timeZone))
  const outcome = await placeHold({ ...input.data, by, reference, today, at })
  if (!outcome.ok) return withRefusal(form, holdRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=hold-placed`)
}

export async function lift(asked: unknown, hold: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const [reference, holdId] = [boundReference(asked), boundId(hold)]
  const by = await requireFreshStaff('holds:manage', pageOf(reference))
  const outcome = await liftHold({ by, reference, holdId, at: await now() })
  if (!outcome.ok) return withRefusal(form, holdRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=hold-lifted`)
}
