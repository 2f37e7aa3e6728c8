'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'
import { publishInput } from '#lib/policy/input.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { whyNotPublished } from '#lib/policy/wording.ts'

export async function publishDraft(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('policy:publish')
  const input = publishInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  const { from, date, ...publication } = input.data
  const days = { today: isoDay(civilDate(at, operator.timeZone)), date, unknown: null }
  const outcome = await publishVersion({ ...publication, effectiveOn: days[from], by, at })
  if (!outcome.ok) return withRefusal(form, whyNotPublished(outcome.refusal, outcome.names))
  redirect(`/admin/policy?published=${outcome.value.number}`)
}
