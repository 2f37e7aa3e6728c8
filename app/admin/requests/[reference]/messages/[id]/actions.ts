'use server'

import { redirect } from 'next/navigation'
import { boundId, boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { redactionInput } from '#lib/threads/input.ts'
import { liftRedaction, placeRedaction } from '#lib/threads/place-redaction.ts'
import { placeRefusals } from '#lib/threads/refusals.ts'

const pageOf = (reference: string, messageId: string) => `/admin/requests/${reference}/messages/${messageId}`

export async function placeBar(
  asked: unknown,
  message: unknown,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const [reference, messageId] = [boundReference(asked), boundId(message)]
  const by = await requireStaff('requests:decide')
  const input = redactionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await placeRedaction({ ...input.data, reference, messageId, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, placeRefusals[outcome.refusal])
  redirect(`${pageOf(reference, messageId)}?done=placed`)
}

export async function liftBar(
  asked: unknown,
  message: unknown,
  redaction: unknown,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const [reference, messageId] = [boundReference(asked), boundId(message)]
  const by = await requireStaff('requests:decide')
  const outcome = await liftRedaction({ reference, redactionId: boundId(redaction), by, at: await now() })
  if (!outcome.ok) return withRefusal(form, placeRefusals[outcome.refusal])
  redirect(`${pageOf(reference, messageId)}?done=lifted`)
}
