'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { declineErasure } from '#lib/children/decline-erasure.ts'
import { keepAccountInput } from '#lib/children/input.ts'
import { keepRefusals } from '#lib/children/refusals.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

/** The first of two people: the account is no child's. */
export async function keep(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = keepAccountInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await declineErasure({ reference, explanation: input.data.explanation, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, keepRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=kept`)
}
