'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { cancelRecoveryCodes } from '#lib/auth/cancel-recovery-codes.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { cancelCodesRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'

export async function cancel(given: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const outcome = await evenly(cancelRecoveryCodes({ token: boundText(given), at: await now() }))
  if (!outcome.ok) return withRefusal(form, cancelCodesRefusals[outcome.refusal])
  redirect('/sign-in/recovery/not-me/stopped')
}
