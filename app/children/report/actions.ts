'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { caller } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { childReportInput } from '#lib/children/input.ts'
import { submitReportRefusals } from '#lib/children/refusals.ts'
import { submitReport } from '#lib/children/submit-report.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

/** The same for every name and address: nothing is looked up here. */
export async function report(_before: FormState, form: FormData): Promise<FormState> {
  const input = childReportInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { email: address, role, named } = input.data
  const client = (await caller()).address
  const outcome = await evenly(submitReport({ address, role, named, client, at: await now() }))
  if (!outcome.ok) return withRefusal(form, submitReportRefusals[outcome.refusal])
  redirect('/children/check-mail')
}
