'use server'

import { redirect } from 'next/navigation'
import { boundReference, boundText } from '#app/bound-argument.ts'
import { requireFollower, requireFreshFollower } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { changeAnswerWay } from '#lib/requests/change-answer-way.ts'
import { answerAskedRefusals, confirmIdentityRefusals } from '#lib/requests/clock-refusals.ts'
import { confirmIdentity } from '#lib/requests/confirm-identity.ts'
import { answerWayRefusals } from '#lib/requests/refusals.ts'
import { messageInput } from '#lib/threads/input.ts'

const pageOf = (reference: string) => `/requests/follow/${reference}`

/** The answer to what we asked, of somebody who typed the code of this request. */
export async function answerAskedOf(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerAsked({ by, reference, body: input.data.body, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerAskedRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=${outcome.value.reopened ? 'reopened' : 'answered'}`)
}

/** Shows that it is them, by a code of this moment. */
export async function showIdentityOf(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshFollower(boundReference(asked))
  const { reference } = by
  const outcome = await confirmIdentity({ by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, confirmIdentityRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=shown`)
}

/** Another way for letters and the copy: a copy on paper goes to whatever this says, so a code of this moment is asked for. */
export async function changeWay(asked: unknown, way: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshFollower(boundReference(asked))
  const { reference } = by
  const answerBy = boundText(way) === 'post' ? ('post' as const) : ('mail' as const)
  const outcome = await changeAnswerWay({ reference, answerBy, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerWayRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=way`)
}
