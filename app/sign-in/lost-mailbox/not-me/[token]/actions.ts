'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { stopRecoveryRefusals } from '#lib/recovery/refusals.ts'
import { stopRecovery } from '#lib/recovery/stop-recovery.ts'

export async function stop(given: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const outcome = await evenly(stopRecovery(boundText(given), await now()))
  if (!outcome.ok) return withRefusal(form, stopRecoveryRefusals[outcome.refusal])
  redirect('/sign-in/lost-mailbox/not-me/stopped')
}
