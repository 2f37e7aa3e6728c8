'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { askInput, enteredAnswerInput, matchedInput } from '#lib/requests/clock-input.ts'
import { answerAskedRefusals, askRefusals, confirmIdentityRefusals } from '#lib/requests/clock-refusals.ts'
import { confirmIdentity } from '#lib/requests/confirm-identity.ts'

const pageOf = (reference: string) => `/admin/requests/${reference}`

export async function ask(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = askInput.safeParse({ ...Object.fromEntries(form), ways: form.getAll('ways') })
  if (!input.success) return withErrors(form, input.error)
  const { about, ways, body } = input.data
  const at = await now()
  const outcome =
    about === 'identity'
      ? await askIdentity({ by, reference, ways, body, at })
      : await askPerson({ by, reference, reason: about, body, at })
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=asked`)
}

export async function enterAnswer(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = enteredAnswerInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerAsked({ ...input.data, reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerAskedRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=${outcome.value.reopened ? 'reopened' : 'answer-entered'}`)
}

export async function confirmThem(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = matchedInput.safeParse({ facts: form.getAll('facts') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await confirmIdentity({ by, reference, facts: input.data.facts, at: await now() })
  if (!outcome.ok) return withRefusal(form, confirmIdentityRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=confirmed`)
}
