'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { appealAboutInput, appealTextInput } from '#lib/appeals/input.ts'
import { draftRefusals, submitAppealRefusals, withdrawAppealRefusals } from '#lib/appeals/refusals.ts'
import { saveAppealDraft } from '#lib/appeals/save-appeal-draft.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import { requireFollower } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

// The same deeds as on the pages of the account, for whoever typed the code of this request.

const pageOf = (reference: string) => `/requests/follow/${reference}`

export async function saveAppealAbout(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const input = appealAboutInput.safeParse({ about: form.get('about') })
  if (!input.success) return withErrors(form, input.error)
  const saved = await saveAppealDraft({ reference, answer: input.data, by, at: await now() })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  redirect(`${pageOf(reference)}/appeal/why`)
}

export async function saveAppealText(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const input = appealTextInput.safeParse({ text: form.get('text') })
  if (!input.success) return withErrors(form, input.error)
  const saved = await saveAppealDraft({ reference, answer: input.data, by, at: await now() })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  redirect(`${pageOf(reference)}/appeal/check`)
}

export async function sendAppeal(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const sent = await submitAppeal({ reference, by, at: await now() })
  if (!sent.ok) return withRefusal(form, submitAppealRefusals[sent.refusal])
  redirect(`${pageOf(reference)}/appeal/sent`)
}

export async function withdrawOwnAppeal(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const outcome = await withdrawAppeal({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, withdrawAppealRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=appeal-withdrawn`)
}
