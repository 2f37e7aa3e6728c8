'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { appealDecisionInput, enteredAppealInput, lateInput, longerInput } from '#lib/appeals/input.ts'
import { recordAppeal } from '#lib/appeals/record-appeal.ts'
import { decideAppealRefusals, enterRefusals, longerRefusals, settleLateRefusals } from '#lib/appeals/refusals.ts'
import { settleLateAppeal } from '#lib/appeals/settle-late.ts'
import { whoDecidedAppeal } from '#lib/appeals/staff-queries.ts'
import { takeLongerForAppeal } from '#lib/appeals/take-longer.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const pageOf = (reference: string) => `/admin/requests/${reference}/appeal`

export async function decide(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('appeals:decide')
  const input = appealDecisionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const decided = await decideAppeal({ ...input.data, reference, by, at: await now() })
  if (decided.ok) redirect(`${pageOf(reference)}?done=${decided.value.outcome}`)
  const first = decided.refusal === 'already-decided' ? await whoDecidedAppeal(by, reference) : null
  return withRefusal(form, [decideAppealRefusals[decided.refusal], first].filter(Boolean).join(' '))
}

/** Whether an appeal that came late is decided all the same. */
export async function settleLate(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('appeals:decide')
  const input = lateInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const settled = await settleLateAppeal({ ...input.data, reference, by, at: await now() })
  if (!settled.ok) return withRefusal(form, settleLateRefusals[settled.refusal])
  redirect(`${pageOf(reference)}?done=${settled.value.admitted ? 'admitted' : 'refused-late'}`)
}

export async function takeLonger(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('appeals:decide')
  const input = longerInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const taken = await takeLongerForAppeal({ ...input.data, reference, by, at: await now() })
  if (!taken.ok) return withRefusal(form, longerRefusals[taken.refusal])
  redirect(`${pageOf(reference)}?done=longer`)
}

/** An appeal that reached us another way. */
export async function enter(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = enteredAppealInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const entered = await recordAppeal({ ...input.data, reference, by, at: await now() })
  if (!entered.ok) return withRefusal(form, enterRefusals[entered.refusal])
  redirect(`${pageOf(reference)}?done=entered`)
}
