'use server'

import { redirect } from 'next/navigation'
import { type Change, changeDetails } from '#lib/accounts/change-details.ts'
import { mailingAddressInput, nameInput, phoneInput } from '#lib/accounts/details-input.ts'
import { detailsRefusals } from '#lib/accounts/refusals.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const page = '/account/details'

async function save(by: Subject, form: FormData, change: Change): Promise<FormState> {
  const outcome = await changeDetails({ by, change, at: await now() })
  if (!outcome.ok) return withRefusal(form, detailsRefusals[outcome.refusal])
  redirect(`${page}?saved=${change.field}`)
}

export async function changeName(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject(`${page}/name`)
  const input = nameInput.safeParse(Object.fromEntries(form))
  return input.success ? save(by, form, { field: 'name', ...input.data }) : withErrors(form, input.error)
}

export async function changePhone(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject(`${page}/phone`)
  const input = phoneInput.safeParse(Object.fromEntries(form))
  return input.success ? save(by, form, { field: 'phone', ...input.data }) : withErrors(form, input.error)
}

export async function changeMailingAddress(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject(`${page}/mailing-address`)
  const input = mailingAddressInput.safeParse(Object.fromEntries(form))
  return input.success
    ? save(by, form, { field: 'mailing-address', mailingAddress: input.data })
    : withErrors(form, input.error)
}

export async function confirmDetails(): Promise<void> {
  const by = await requireSubject(page)
  const outcome = await changeDetails({ by, change: { field: 'nothing' }, at: await now() })
  redirect(outcome.ok ? `${page}?saved=nothing` : page)
}
