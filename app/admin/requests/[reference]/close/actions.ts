'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { closeRefusals } from '#lib/requests/clock-refusals.ts'
import { closeUnanswered } from '#lib/requests/close-unanswered.ts'

export async function close(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await closeUnanswered({ by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, closeRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=closed`)
}
