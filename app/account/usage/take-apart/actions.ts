'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { canonicalAddress } from '#lib/accounts/address.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { ownTakeApartInput } from '#lib/usage/input.ts'
import { takeApartRefusals } from '#lib/usage/refusals.ts'
import { takeUsageApart } from '#lib/usage/take-usage-apart.ts'

const message = 'This is not the address of the account you are signed in to'
const wrongAddress = new z.ZodError([{ code: 'custom', path: ['email'], message, input: undefined }])

export async function takeApart(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject('/account/usage/take-apart')
  const input = ownTakeApartInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { email, seen } = input.data
  const account = await findDetailsOf(by)
  if (!account) return withRefusal(form, takeApartRefusals['no-account'])
  if (canonicalAddress(email) !== canonicalAddress(account.email)) return withErrors(form, wrongAddress)
  const { subjectId } = by
  const outcome = await takeUsageApart({ by, subjectId, seen, reason: 'person-asked', at: await now() })
  if (!outcome.ok) return withRefusal(form, takeApartRefusals[outcome.refusal])
  redirect('/account/usage?done=apart')
}
