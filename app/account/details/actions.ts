'use server'

import { redirect } from 'next/navigation'
import { type Change, changeDetails } from '#lib/accounts/change-details.ts'
import { mailingAddressInput, nameInput, phoneInput } from '#lib/accounts/details-input.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const page = '/account/details'
const gone = 'This account no longer exists'

async function save(form: FormData, change: Change): Promise<FormState> {
  const outcome = await changeDetails({ by: await requireSubject(page), change, at: await now() })
  if (!outcome.ok) return withRefusal(form, gone)
  redirect(`${page}?saved=${change.field}`)
}

export async function changeName(_before: FormState, form: FormData): Promise<FormState> {
  await requireSubject(`${page}/name`)
  const input = nameInput.safeParse(Object.fromEntries(form))
  return input.success ? save(form, { field: 'name', name: input.data.name }) : withErrors(form, input.error)
}

export async function changePhone(_before: FormState, form: FormData): Promise<FormState> {
  await requireSubject(`${page}/phone`)
  const input = phoneInput.safeParse(Object.fromEntries(form))
  return input.success ? save(form, { field: 'phone', phone: input.data.phone }) : withErrors(form, input.error)
}

export async function changeMailingAddress(_before: FormState, form: FormData): Promise<FormState> {
  await requireSubject(`${page}/mailing-address`)
  const input = mailingAddressInput.safeParse(Object.fromEntries(form))
  return input.success
    ? save(form, { field: 'mailing-address', mailingAddress: input.data })
    : withErrors(form, input.error)
}

export async function confirmDetails(): Promise<void> {
  const outcome = await changeDetails({ by: await requireSubject(page), change: { field: 'nothing' }, at: await now() })
  redirect(outcome.ok ? `${page}?saved=nothing` : page)
}
