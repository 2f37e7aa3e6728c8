'use server'

import { redirect } from 'next/navigation'
import { boundQuestion } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { answerQuestion } from '#lib/questions/answer-question.ts'
import { closeQuestion } from '#lib/questions/close-question.ts'
import { answerQuestionRefusals, closeRefusals } from '#lib/questions/refusals.ts'
import { messageInput } from '#lib/threads/input.ts'

const pageOf = (reference: string) => `/admin/questions/${reference}`

export async function answer(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundQuestion(asked)
  const by = await requireStaff('questions:answer')
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerQuestion({ reference, body: input.data.body, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerQuestionRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=answered`)
}

export async function close(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundQuestion(asked)
  const by = await requireStaff('questions:answer')
  const outcome = await closeQuestion({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, closeRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=closed`)
}
