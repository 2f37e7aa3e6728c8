'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { findPersonInput } from '#lib/usage/input.ts'
import { openPersonByAddress } from '#lib/usage/open-person.ts'
import { lookUpRefusals } from '#lib/usage/refusals.ts'

const message = 'Nobody has an account with this address'
const nobody = new z.ZodError([{ code: 'custom', path: ['email'], message, input: undefined }])

/** The address is posted and goes no further: the page is found by the account's own number. */
export async function findPerson(_before: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('usage:combine')
  const input = findPersonInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  const { allowed } = await countAttempt('people-looked-up-by-staff', staff.staffId, at)
  if (!allowed) return withRefusal(form, lookUpRefusals['too-often'])
  const subjectId = await openPersonByAddress(staff, { address: input.data.email, at })
  if (!subjectId) return withErrors(form, nobody)
  redirect(`/admin/usage/${subjectId}`)
}
