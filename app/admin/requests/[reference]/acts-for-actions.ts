'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { foundInput, proofInput } from '#lib/representatives/input.ts'
import { linkRepresented } from '#lib/representatives/link-represented.ts'
import { recordProof } from '#lib/representatives/record-proof.ts'
import { linkRefusals, proofRefusals } from '#lib/representatives/refusals.ts'

export async function acceptProof(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const reference = boundReference(asked)
  const input = proofInput.safeParse({ basis: form.get('basis'), facts: form.getAll('facts') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await recordProof({ ...input.data, by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, proofRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=proof-accepted`)
}

export async function findAccount(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const reference = boundReference(asked)
  const input = foundInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await linkRepresented({ by, reference, address: input.data.email, at: await now() })
  if (!outcome.ok) return withRefusal(form, linkRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=account-found`)
}
