'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { redactionInput } from '#lib/threads/input.ts'
import { liftRedaction, placeRedaction } from '#lib/threads/place-redaction.ts'
import { placeRefusals } from '#lib/threads/refusals.ts'

type Place = { reference: string; messageId: string }

const pageOf = ({ reference, messageId }: Place) => `/admin/requests/${reference}/messages/${messageId}`

export async function placeBar(place: Place, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const input = redactionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await placeRedaction({ by, ...place, ...input.data, at: await now() })
  if (!outcome.ok) return withRefusal(form, placeRefusals[outcome.refusal])
  redirect(`${pageOf(place)}?done=placed`)
}

export async function liftBar(
  place: Place,
  redactionId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const outcome = await liftRedaction({ by, reference: place.reference, redactionId, at: await now() })
  if (!outcome.ok) return withRefusal(form, placeRefusals[outcome.refusal])
  redirect(`${pageOf(place)}?done=lifted`)
}
