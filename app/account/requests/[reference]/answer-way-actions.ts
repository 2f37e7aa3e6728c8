'use server'

import { redirect } from 'next/navigation'
import { boundReference, boundText } from '#app/bound-argument.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { changeAnswerWay } from '#lib/requests/change-answer-way.ts'
import { answerWayRefusals } from '#lib/requests/refusals.ts'

/** Another way for letters and the copy: a copy on paper goes to whatever this says, so a fresh proof is asked for. */
export async function changeWay(asked: unknown, way: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const page = `/account/requests/${reference}`
  const answerBy = boundText(way) === 'post' ? ('post' as const) : ('mail' as const)
  const by = await requireFreshSubject(page, 'release')
  const outcome = await changeAnswerWay({ reference, answerBy, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerWayRefusals[outcome.refusal])
  redirect(`${page}?done=way`)
}
