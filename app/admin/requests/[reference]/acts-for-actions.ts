'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { foundInput } from '#lib/representatives/input.ts'
import { linkRepresented } from '#lib/representatives/link-represented.ts'
import { linkRefusals } from '#lib/representatives/refusals.ts'

export async function findAccount(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const reference = boundReference(asked)
  const input = foundInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await linkRepresented({ by, reference, address: input.data.email, at: await now() })
  if (!outcome.ok) return withRefusal(form, linkRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=account-found`)
}
