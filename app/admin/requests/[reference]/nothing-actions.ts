'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { answerNothingHeld } from '#lib/requests/answer-nothing-held.ts'
import { nothingHeldRefusals } from '#lib/requests/refusals.ts'

export async function answerNothing(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await answerNothingHeld({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, nothingHeldRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=nothing-held`)
}
