'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { now } from '#lib/calendar/now.ts'
import { demonstration } from '#lib/demonstration/mode.ts'
import { moveClock } from '#lib/demonstration/move-clock.ts'
import { type FormState, withErrors } from '#lib/form-state.ts'

const input = z.object({
  hours: z.coerce
    .number('Choose how far to move the clock')
    .int()
    .min(1)
    .max(24 * 400),
})

export async function moveTheClock(_before: FormState, form: FormData): Promise<FormState> {
  const mode = demonstration()
  if (!mode) notFound()
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success) return withErrors(form, parsed.error)
  await moveClock(mode, { hours: parsed.data.hours, at: await now() })
  redirect('/mailbox')
}
