'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { caller } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { lostMailboxInput } from '#lib/recovery/input.ts'
import { submitRecoveryRefusals } from '#lib/recovery/refusals.ts'
import { submitRecovery } from '#lib/recovery/submit-recovery.ts'

/** The same for every old address: nothing is looked up here. */
export async function tellLost(_before: FormState, form: FormData): Promise<FormState> {
  const input = lostMailboxInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const client = (await caller()).address
  const outcome = await evenly(submitRecovery({ ...input.data, client, at: await now() }))
  if (!outcome.ok) return withRefusal(form, submitRecoveryRefusals[outcome.refusal])
  redirect('/sign-in/lost-mailbox/check-mail')
}
