'use server'

import { redirect } from 'next/navigation'
import { boundQuestion } from '#app/bound-argument.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { askQuestion } from '#lib/questions/ask-question.ts'
import { askRefusals, writeRefusals } from '#lib/questions/refusals.ts'
import { writeToQuestion } from '#lib/questions/write-to-question.ts'
import { messageInput } from '#lib/threads/input.ts'

export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject('/account/questions')
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await askQuestion({ body: input.data.body, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  redirect(`/account/questions/${outcome.value.reference}?done=asked`)
}

export async function reply(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundQuestion(asked)
  const page = `/account/questions/${reference}`
  const by = await requireSubject(page)
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await writeToQuestion({ reference, body: input.data.body, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, writeRefusals[outcome.refusal])
  redirect(`${page}?done=message#messages`)
}
