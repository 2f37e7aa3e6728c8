'use server'

import { redirect } from 'next/navigation'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { changeEmailWithCode, changeEmailWithLink } from '#lib/accounts/change-email.ts'
import { emailInput } from '#lib/accounts/details-input.ts'
import { addressCodeRefusals, addressLinkRefusals, newAddressRefusals } from '#lib/accounts/refusals.ts'
import { mailedCodeInput } from '#lib/auth/input.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { caller, requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const page = '/account/details/email'
const changed = '/account/details?saved=email'

export async function askForAddress(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshSubject(page, 'release')
  const input = emailInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { address: client } = await caller()
  const outcome = await askForNewAddress({ by, address: input.data.email, client, at: await now() })
  if (!outcome.ok) return withRefusal(form, newAddressRefusals[outcome.refusal])
  redirect(`${page}/code`)
}

export async function typeAddressCode(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshSubject(`${page}/code`, 'release')
  const input = mailedCodeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await changeEmailWithCode({ ...input.data, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, addressCodeRefusals[outcome.refusal])
  redirect(changed)
}

export async function pressAddressLink(_before: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token'))
  const by = await requireFreshSubject(returnPath(`${page}/link/${token}`, page), 'release')
  const outcome = await changeEmailWithLink({ by, token, at: await now() })
  if (!outcome.ok) return withRefusal(form, addressLinkRefusals[outcome.refusal])
  redirect(changed)
}
