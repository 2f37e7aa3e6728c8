'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { dispatchInput } from '#lib/letters/input.ts'
import { recordCopyDispatch } from '#lib/letters/record-copy-dispatch.ts'
import { dispatchRefusals } from '#lib/letters/refusals.ts'

export async function recordCopyLeft(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireFreshStaff('letters:dispatch', `/admin/letters/copies/${reference}`)
  const input = dispatchInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordCopyDispatch({ ...input.data, reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, dispatchRefusals[outcome.refusal])
  redirect('/admin/letters?done=dispatched')
}
