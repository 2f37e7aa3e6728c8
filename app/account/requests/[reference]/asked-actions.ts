'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireFreshSubject, requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { answerAskedRefusals, confirmIdentityRefusals } from '#lib/requests/clock-refusals.ts'
import { confirmIdentity } from '#lib/requests/confirm-identity.ts'
import { messageInput } from '#lib/threads/input.ts'

const pageOf = (reference: string) => `/account/requests/${reference}`

/** The person's answer to what we asked. */
export async function answerAskedOf(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireSubject(pageOf(reference))
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerAsked({ by, reference, body: input.data.body, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerAskedRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=${outcome.value.reopened ? 'reopened' : 'answered'}`)
}

/** Shows that it is them, by a proof of this moment. */
export async function showIdentityOf(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireFreshSubject(pageOf(reference))
  const outcome = await confirmIdentity({ by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, confirmIdentityRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=shown`)
}
