'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { caller } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { visitorQuestionInput } from '#lib/questions/input.ts'
import { submitQuestionRefusals } from '#lib/questions/refusals.ts'
import { submitQuestion } from '#lib/questions/submit-question.ts'

/** Of somebody who is not signed in: a letter asks whether the address is theirs. */
export async function askUs(_before: FormState, form: FormData): Promise<FormState> {
  const input = visitorQuestionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { email: address, name, body } = input.data
  const client = (await caller()).address
  const outcome = await evenly(submitQuestion({ address, name, body, client, at: await now() }))
  if (!outcome.ok) return withRefusal(form, submitQuestionRefusals[outcome.refusal])
  redirect('/questions/check-mail')
}
