'use server'

import { redirect } from 'next/navigation'
import { ageInput, isOfAgeMark, ofAgeMark } from '#lib/auth/age-question.ts'
import { askForSignUp } from '#lib/auth/ask-for-proof.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { signUpInput } from '#lib/auth/input.ts'
import { caller, readCookie, writeCookie } from '#lib/auth/session.ts'
import { askRefusals } from '#lib/auth/wording.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'

/** The date is read here and nowhere else; only "old enough" or "not yet" goes on. */
export async function answerAge(_before: FormState, form: FormData): Promise<FormState> {
  if (await readCookie('notYet')) redirect('/sign-up/not-yet')
  const input = ageInput(civilDate(await now(), operator.timeZone)).safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  if (!input.data.oldEnough) {
    await writeCookie('notYet', '1')
    redirect('/sign-up/not-yet')
  }
  await writeCookie('ofAge', ofAgeMark())
  redirect('/sign-up/details')
}

export async function askToSignUp(_before: FormState, form: FormData): Promise<FormState> {
  if (!isOfAgeMark(await readCookie('ofAge'))) redirect('/sign-up')
  const input = signUpInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { email: address, ...typed } = input.data
  const client = (await caller()).address
  const replaces = await readCookie('proof')
  const outcome = await evenly(askForSignUp({ address, client, replaces, at: await now() }, typed))
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  await writeCookie('proof', outcome.value.proofId)
  redirect('/sign-up/check-mail')
}
