'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmRecovery } from '#lib/recovery/confirm-recovery.ts'
import { confirmRecoveryRefusals } from '#lib/recovery/refusals.ts'

/** Back on the same page, which then shows the reference. */
export async function confirm(given: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(given)
  const outcome = await evenly(confirmRecovery({ token, at: await now() }))
  if (!outcome.ok) return withRefusal(form, confirmRecoveryRefusals[outcome.refusal])
  redirect(`/sign-in/lost-mailbox/confirm/${token}`)
}
