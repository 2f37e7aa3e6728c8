'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { confirmRefusals } from '#lib/guests/refusals.ts'

/** The token is the proof. What came of it stands on the page of the link. */
export async function confirmRequest(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(asked)
  const outcome = await evenly(confirmGuestRequest({ token, at: await now() }))
  if (!outcome.ok) return withRefusal(form, confirmRefusals[outcome.refusal])
  redirect(`/requests/confirm/${token}`)
}
