'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { chooseQuietLetters } from '#lib/accounts/choose-quiet-letters.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { submitRefusals } from '#lib/requests/refusals.ts'

const page = '/account/messages'

export async function chooseQuiet(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const quiet = boundText(asked) === 'quiet'
  const by = await requireSubject(page)
  const outcome = await chooseQuietLetters({ quiet, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, submitRefusals[outcome.refusal])
  redirect(`${page}?done=changed#quiet`)
}
