'use server'

import { redirect } from 'next/navigation'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { mailedCodeInput, signInInput } from '#lib/auth/input.ts'
import { landing, returnPath, withNext } from '#lib/auth/return-path.ts'
import { caller, clearCookie, readCookie, writeCookie } from '#lib/auth/session.ts'
import { type SignedIn, signInWithCode, signInWithLink } from '#lib/auth/sign-in.ts'
import { askRefusals, codeRefusals, linkRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

async function arrive() {
  return { browser: (await caller()).browser, replaces: await readCookie('session'), at: await now() }
}

async function enter({ token, kind }: SignedIn, next: unknown): Promise<never> {
  await writeCookie('session', token)
  await clearCookie('proof')
  redirect(landing(kind, returnPath(next, '')))
}

export async function askToSignIn(_before: FormState, form: FormData): Promise<FormState> {
  const input = signInInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const client = (await caller()).address
  const replaces = await readCookie('proof')
  const outcome = await evenly(askForSignIn({ address: input.data.email, client, replaces, at: await now() }))
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  await writeCookie('proof', outcome.value.proofId)
  redirect(withNext('/sign-in/check-mail', returnPath(form.get('next'), '')))
}

export async function typeCode(_before: FormState, form: FormData): Promise<FormState> {
  const input = mailedCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await evenly(signInWithCode({ proofId: await readCookie('proof'), ...input.data }, await arrive()))
  if (!outcome.ok) return withRefusal(form, codeRefusals[outcome.refusal])
  return enter(outcome.value, form.get('next'))
}

export async function pressLink(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await evenly(signInWithLink(String(form.get('token')), await arrive()))
  if (!outcome.ok) return withRefusal(form, linkRefusals[outcome.refusal])
  return enter(outcome.value, '')
}
