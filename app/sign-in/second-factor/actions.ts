'use server'

import { redirect } from 'next/navigation'
import { beginEnrolment } from '#lib/auth/enrol-second-factor.ts'
import { appCodeInput } from '#lib/auth/input.ts'
import { passSecondFactor } from '#lib/auth/pass-second-factor.ts'
import { landing, returnPath, withNext } from '#lib/auth/return-path.ts'
import { requireStaffSession, writeCookie } from '#lib/auth/session.ts'
import { secondFactorRefusals } from '#lib/auth/wording.ts'
import { deviceTime, now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

export async function beginSetUp(form: FormData): Promise<void> {
  const { staffId } = await requireStaffSession()
  await beginEnrolment(staffId)
  redirect(withNext('/sign-in/second-factor/enrol', returnPath(form.get('next'), '')))
}

/** Also ends the enrolment, with the first code that fits. */
export async function showCode(_before: FormState, form: FormData): Promise<FormState> {
  const { staffId, sessionId } = await requireStaffSession()
  const input = appCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const shown = { staffId, sessionId, ...input.data, deviceTime: deviceTime(), at: await now() }
  const outcome = await passSecondFactor(shown)
  if (!outcome.ok) return withRefusal(form, secondFactorRefusals[outcome.refusal])
  await writeCookie('session', outcome.value.token)
  redirect(landing('staff', returnPath(form.get('next'), '')))
}
