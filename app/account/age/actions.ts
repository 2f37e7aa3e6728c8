'use server'

import { redirect } from 'next/navigation'
import { ageInput } from '#lib/auth/age-question.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { answerAge } from '#lib/children/answer-age.ts'
import { ageRefusals } from '#lib/children/refusals.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'

/** The date is read here and nowhere else; only which side of the limit it lies on goes on. */
export async function answer(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject('/account/age')
  const at = await now()
  const input = ageInput(civilDate(at, operator.timeZone)).safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerAge({ oldEnough: input.data.oldEnough, by, at })
  if (!outcome.ok) return withRefusal(form, ageRefusals[outcome.refusal])
  redirect('/account/age?done=answered')
}
