'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { askToFollow, followWithCode } from '#lib/auth/follow-by-code.ts'
import { mailedCodeInput } from '#lib/auth/input.ts'
import { caller, clearCookie, readCookie, writeCookie } from '#lib/auth/session.ts'
import { codeRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { followQuestionInput } from '#lib/questions/input.ts'
import { submitQuestionRefusals } from '#lib/questions/refusals.ts'

/** A letter for every pair of reference and address, and the same page. */
export async function askForCode(_before: FormState, form: FormData): Promise<FormState> {
  const input = followQuestionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { reference, email: address } = input.data
  const client = (await caller()).address
  const asked = { reference, address, client, replaces: await readCookie('proof'), at: await now() }
  const outcome = await evenly(askToFollow('question', asked))
  if (!outcome.ok) return withRefusal(form, submitQuestionRefusals[outcome.refusal])
  await writeCookie('proof', outcome.value.proofId)
  redirect('/questions/follow/code')
}

export async function typeCode(_before: FormState, form: FormData): Promise<FormState> {
  const input = mailedCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const proofId = await readCookie('proof')
  const outcome = await evenly(followWithCode('question', { proofId, code: input.data.code, at: await now() }))
  if (!outcome.ok) return withRefusal(form, codeRefusals[outcome.refusal])
  await clearCookie('proof')
  await writeCookie('followQuestion', outcome.value.ticket)
  redirect('/questions/follow/thread')
}
