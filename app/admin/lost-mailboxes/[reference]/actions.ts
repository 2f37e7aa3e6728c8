'use server'

import { redirect } from 'next/navigation'
import { boundRecovery } from '#app/bound-argument.ts'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { declineRecovery } from '#lib/recovery/decline-recovery.ts'
import { recoveryDeclineInput, recoveryFactsInput } from '#lib/recovery/input.ts'
import { recordRecoveryFacts } from '#lib/recovery/record-recovery-facts.ts'
import { declineRecoveryRefusals, recoveryFactsRefusals } from '#lib/recovery/refusals.ts'

const pageOf = (reference: string) => `/admin/lost-mailboxes/${reference}`

export async function matchFacts(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundRecovery(asked)
  const by = await requireFreshStaff('requests:decide', pageOf(reference))
  const input = recoveryFactsInput.safeParse({ facts: form.getAll('facts') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordRecoveryFacts({ by, reference, facts: input.data.facts, at: await now() })
  if (!outcome.ok) return withRefusal(form, recoveryFactsRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=${outcome.value.waits ? 'waits' : 'matched'}`)
}

export async function decline(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundRecovery(asked)
  const by = await requireFreshStaff('requests:decide', pageOf(reference))
  const input = recoveryDeclineInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await declineRecovery({ by, reference, reason: input.data.reason, at: await now() })
  if (!outcome.ok) return withRefusal(form, declineRecoveryRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=declined`)
}
