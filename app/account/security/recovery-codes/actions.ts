'use server'

import { makeRecoveryCodes } from '#lib/auth/make-recovery-codes.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal, withResult } from '#lib/form-state.ts'
import { safeguardRefusals } from '#lib/safeguards/refusals.ts'

/** The codes go back with the answer to this press, and are nowhere in the clear afterwards. */
export async function makeCodes(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshSubject('/account/security/recovery-codes', 'release')
  const outcome = await makeRecoveryCodes(by, await now())
  return outcome.ok ? withResult(form, outcome.value) : withRefusal(form, safeguardRefusals[outcome.refusal])
}
