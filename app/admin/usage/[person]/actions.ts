'use server'

import { redirect } from 'next/navigation'
import { boundId } from '#app/bound-argument.ts'
import { productNames } from '#lib/auth/product-key.ts'
import { requireFreshStaff, requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { combineUsage } from '#lib/usage/combine-usage.ts'
import { combineInput, takeApartInput } from '#lib/usage/input.ts'
import { combineRefusals, takeApartRefusals } from '#lib/usage/refusals.ts'
import { takeUsageApart } from '#lib/usage/take-usage-apart.ts'

const pageOf = (subjectId: string) => `/admin/usage/${subjectId}`

export async function combine(person: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const subjectId = boundId(person)
  const by = await requireStaff('usage:combine')
  const at = await now()
  const input = combineInput(at).safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  if (!productNames().includes(input.data.product)) return withRefusal(form, combineRefusals['no-account'])
  const outcome = await combineUsage({ ...input.data, subjectId, by, at })
  if (!outcome.ok) return withRefusal(form, combineRefusals[outcome.refusal])
  if (outcome.value.rows === 0) return withRefusal(form, combineRefusals['nothing-found'])
  redirect(`${pageOf(subjectId)}?done=combined`)
}

export async function takeApart(person: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const subjectId = boundId(person)
  const by = await requireFreshStaff('usage:combine', pageOf(subjectId))
  const input = takeApartInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await takeUsageApart({ ...input.data, subjectId, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, takeApartRefusals[outcome.refusal])
  redirect(`${pageOf(subjectId)}?done=apart`)
}
