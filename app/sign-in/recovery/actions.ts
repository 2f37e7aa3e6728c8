'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { caller, clearCookie, readCookie, writeCookie } from '#lib/auth/session.ts'
import { signInWithRecoveryCode } from '#lib/auth/use-recovery-code.ts'
import { recoveryCodeRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { recoveryCodeInput } from '#lib/recovery/input.ts'

/** Leads to where the address is changed: that is what somebody needs whose mailbox is gone. */
export async function signInWithSheet(_before: FormState, form: FormData): Promise<FormState> {
  const input = recoveryCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { email: address, sheetCode: code } = input.data
  const { address: client, browser } = await caller()
  const arrival = { address, code, client, browser, replaces: await readCookie('session'), at: await now() }
  const outcome = await evenly(signInWithRecoveryCode(arrival))
  if (!outcome.ok) return withRefusal(form, recoveryCodeRefusals[outcome.refusal])
  await writeCookie('session', outcome.value.token)
  await clearCookie('proof')
  redirect('/account/details/email')
}
