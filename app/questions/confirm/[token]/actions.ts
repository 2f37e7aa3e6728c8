'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { writeCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { confirmQuestion } from '#lib/questions/confirm-question.ts'
import { confirmQuestionRefusals } from '#lib/questions/refusals.ts'

/** Back on the same page, which then shows the reference. */
export async function confirm(given: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const token = boundText(given)
  const outcome = await evenly(confirmQuestion({ token, at: await now() }))
  if (!outcome.ok) return withRefusal(form, confirmQuestionRefusals[outcome.refusal])
  await writeCookie('followQuestion', outcome.value.ticket)
  redirect(`/questions/confirm/${token}`)
}
