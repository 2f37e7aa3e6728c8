'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { disownRefusals } from '#lib/requests/refusals.ts'

export async function disown(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await openStopLink(boundText(token))
  const outcome = by ? await disownRequest({ by, at: await now() }) : null
  if (!outcome?.ok) return withRefusal(form, disownRefusals[outcome?.refusal ?? 'already-ended'])
  redirect('/requests/not-me/stopped')
}
