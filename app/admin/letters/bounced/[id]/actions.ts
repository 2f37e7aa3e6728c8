'use server'

import { redirect } from 'next/navigation'
import { boundId } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { channelInput, toldInput } from '#lib/letters/input.ts'
import { recordToldByPhone } from '#lib/letters/record-told-by-phone.ts'
import { againRefusals } from '#lib/letters/refusals.ts'
import { sendAgain } from '#lib/letters/send-again.ts'

const list = '/admin/letters/bounced'

export async function again(letter: unknown, way: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const id = boundId(letter)
  const by = await requireStaff('letters:dispatch')
  const input = channelInput.safeParse({ channel: way })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await sendAgain({ ...input.data, id, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, againRefusals[outcome.refusal])
  redirect(`${list}?done=${input.data.channel}`)
}

export async function told(letter: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const id = boundId(letter)
  const by = await requireStaff('letters:dispatch')
  const input = toldInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordToldByPhone({ ...input.data, id, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, againRefusals[outcome.refusal])
  redirect(`${list}?done=told`)
}
