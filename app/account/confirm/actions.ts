'use server'

import { redirect } from 'next/navigation'
import type { PasskeyAnswer } from '#components/auth/passkey-task.tsx'
import { authenticationInput, mailedCodeInput } from '#lib/auth/input.ts'
import { authenticationOptions } from '#lib/auth/passkey-options.ts'
import { askForFreshCode, proveWithCode } from '#lib/auth/prove-afresh.ts'
import { returnPath, withNext } from '#lib/auth/return-path.ts'
import { clearCookie, readCookie, requireSubject, writeCookie } from '#lib/auth/session.ts'
import { proveWithPasskey } from '#lib/auth/use-passkey.ts'
import { askRefusals, codeRefusals, passkeyRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const onward = (next: unknown) => returnPath(next, '/account')

export async function mailCode(_before: FormState, form: FormData): Promise<FormState> {
  const next = onward(form.get('next'))
  const subject = await requireSubject(next)
  const outcome = await askForFreshCode(subject, await now())
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  await writeCookie('proof', outcome.value.proofId)
  redirect(withNext('/account/confirm/code', next))
}

export async function confirmCode(_before: FormState, form: FormData): Promise<FormState> {
  const next = onward(form.get('next'))
  const subject = await requireSubject(next)
  const input = mailedCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await proveWithCode(subject, { proofId: await readCookie('proof'), ...input.data, at: await now() })
  if (!outcome.ok) return withRefusal(form, codeRefusals[outcome.refusal])
  await writeCookie('session', outcome.value.token)
  await clearCookie('proof')
  redirect(next)
}

export async function beginConfirm() {
  const subject = await requireSubject('/account')
  const { options, browser } = await authenticationOptions(subject, await now())
  await writeCookie('passkey', browser)
  return options
}

export async function finishConfirm(answer: unknown, next: unknown): Promise<PasskeyAnswer> {
  const subject = await requireSubject(onward(next))
  const response = authenticationInput.safeParse(answer)
  if (!response.success) return { refusal: passkeyRefusals['not-verified'] }
  const given = { response: response.data, browser: await readCookie('passkey'), at: await now() }
  const outcome = await proveWithPasskey(subject, given)
  await clearCookie('passkey')
  if (!outcome.ok) return { refusal: passkeyRefusals[outcome.refusal] }
  await writeCookie('session', outcome.value.token)
  return { goTo: onward(next) }
}
