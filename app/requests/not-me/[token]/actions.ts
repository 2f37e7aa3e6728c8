'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmAsker } from '#lib/requests/confirm-asker.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { confirmAskerRefusals, disownRefusals } from '#lib/requests/refusals.ts'

export async function disown(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await openStopLink(boundText(token))
  const outcome = by ? await disownRequest({ by, at: await now() }) : null
  if (!outcome?.ok) return withRefusal(form, disownRefusals[outcome?.refusal ?? 'already-ended'])
  redirect('/requests/not-me/stopped')
}

export async function confirm(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await openStopLink(boundText(token))
  const outcome = by ? await confirmAsker({ by, at: await now() }) : null
  if (!outcome?.ok) return withRefusal(form, confirmAskerRefusals[outcome?.refusal ?? 'ended'])
  redirect('/requests/not-me/confirmed')
}
