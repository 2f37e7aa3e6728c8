'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '#lib/auth/session.ts'
import { type FormState, withErrors } from '#lib/form-state.ts'
import { findPersonInput } from '#lib/usage/input.ts'
import { findPersonByAddress } from '#lib/usage/queries.ts'

const message = 'Nobody has an account with this address'
const nobody = new z.ZodError([{ code: 'custom', path: ['email'], message, input: undefined }])

/** The address is posted and goes no further: the page is found by the account's own number. */
export async function findPerson(_before: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('usage:combine')
  const input = findPersonInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const subjectId = await findPersonByAddress(staff, input.data.email)
  if (!subjectId) return withErrors(form, nobody)
  redirect(`/admin/usage/${subjectId}`)
}
