'use server'

import { notFound, redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { basisInput, proofFacts } from '#lib/representatives/input.ts'
import { recordProof } from '#lib/representatives/record-proof.ts'
import { proofRefusals } from '#lib/representatives/refusals.ts'

/** The first of two people, or the second. */
export async function acceptProof(
  asked: unknown,
  chosen: unknown,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const [reference, basis] = [boundReference(asked), basisInput.safeParse(chosen)]
  if (!basis.success) notFound()
  const page = `/admin/requests/${reference}`
  const by = await requireFreshStaff('requests:decide', `${page}/proof/${basis.data}`)
  const input = proofFacts.safeParse({ facts: form.getAll('facts') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordProof({ ...input.data, basis: basis.data, by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, proofRefusals[outcome.refusal])
  redirect(`${page}?done=${outcome.value.stands ? 'proof-accepted' : 'proof-first'}`)
}
