'use server'

import { redirect } from 'next/navigation'
import { boundId } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { returnInput } from '#lib/letters/input.ts'
import { recordReturn } from '#lib/letters/record-return.ts'
import { returnRefusals } from '#lib/letters/refusals.ts'

export async function recordBack(dispatch: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const id = boundId(dispatch)
  const by = await requireStaff('letters:dispatch')
  const input = returnInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordReturn({ ...input.data, id, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, returnRefusals[outcome.refusal])
  redirect(outcome.value.what === 'copy' ? '/admin/letters?done=copy-back' : '/admin/letters/bounced?done=back')
}
