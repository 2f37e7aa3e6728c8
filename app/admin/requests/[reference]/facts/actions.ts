'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { factsRefusals } from '#lib/requests/refusals.ts'
import { factsInput } from '#lib/requests/staff-input.ts'

export async function matchFacts(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireFreshStaff('requests:decide', `/admin/requests/${reference}/facts`)
  const input = factsInput.safeParse({ facts: form.getAll('facts') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordFactsMatched({ by, reference, facts: input.data.facts, at: await now() })
  if (!outcome.ok) return withRefusal(form, factsRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=${outcome.value.released ? 'released' : 'matched'}`)
}
