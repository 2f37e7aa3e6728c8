'use server'

import { redirect } from 'next/navigation'
import { boundId } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { dispatchInput } from '#lib/letters/input.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { dispatchRefusals } from '#lib/letters/refusals.ts'

export async function recordLeft(letter: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const id = boundId(letter)
  const by = await requireStaff('letters:dispatch')
  const input = dispatchInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordDispatch({ ...input.data, id, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, dispatchRefusals[outcome.refusal])
  redirect('/admin/letters?done=dispatched')
}
