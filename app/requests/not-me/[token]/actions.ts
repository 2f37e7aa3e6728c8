'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { openStopLink, type StopLink } from '#lib/auth/stop-link.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmAsker } from '#lib/requests/confirm-asker.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { confirmAskerRefusals, disownRefusals } from '#lib/requests/refusals.ts'

/** A link that opens nothing takes as long as one that does. */
async function answered<Answer>(token: unknown, answer: (by: StopLink, at: Date) => Promise<Answer>) {
  const at = await now()
  return evenly(openStopLink(boundText(token)).then((by) => (by ? answer(by, at) : null)))
}

export async function disown(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const outcome = await answered(token, (by, at) => disownRequest({ by, at }))
  if (!outcome?.ok) return withRefusal(form, disownRefusals[outcome?.refusal ?? 'already-ended'])
  redirect('/requests/not-me/stopped')
}

export async function confirm(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const outcome = await answered(token, (by, at) => confirmAsker({ by, at }))
  if (!outcome?.ok) return withRefusal(form, confirmAskerRefusals[outcome?.refusal ?? 'ended'])
  redirect('/requests/not-me/confirmed')
}
