'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { mailedCodeInput } from '#lib/auth/input.ts'
import { caller, clearCookie, readCookie, writeCookie } from '#lib/auth/session.ts'
import { startFollowing } from '#lib/auth/start-following.ts'
import { codeRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { askToFollow } from '#lib/guests/ask-to-follow.ts'
import { followInput } from '#lib/guests/input.ts'
import { followRefusals } from '#lib/guests/refusals.ts'

/** The next page is the same whether reference and address fit or not. */
export async function follow(_before: FormState, form: FormData): Promise<FormState> {
  const input = followInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { reference, email } = input.data
  const client = (await caller()).address
  const outcome = await evenly(askToFollow({ reference, address: email, client, at: await now() }))
  if (!outcome.ok) return withRefusal(form, followRefusals[outcome.refusal])
  await writeCookie('followProof', outcome.value.proofId)
  redirect('/requests/follow/code')
}

export async function typeFollowCode(_before: FormState, form: FormData): Promise<FormState> {
  const input = mailedCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const [proofId, replaces, at] = [await readCookie('followProof'), await readCookie('following'), await now()]
  const outcome = await evenly(startFollowing({ proofId, replaces, code: input.data.code, at }))
  if (!outcome.ok) return withRefusal(form, codeRefusals[outcome.refusal])
  await writeCookie('following', outcome.value.token)
  await clearCookie('followProof')
  redirect(`/requests/follow/${outcome.value.reference}`)
}
