'use server'

import { redirect } from 'next/navigation'
import { boundId, boundReport } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { closeReport } from '#lib/children/close-report.ts'
import { linkInput } from '#lib/children/input.ts'
import { linkReport } from '#lib/children/link-report.ts'
import { closeReportRefusals, linkRefusals, takeUpRefusals } from '#lib/children/refusals.ts'
import { takeUpReport } from '#lib/children/take-up-report.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const pageOf = (reference: string) => `/admin/children/${reference}`

/** By an address that staff typed. */
export async function link(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReport(asked)
  const by = await requireStaff('requests:decide')
  const input = linkInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await linkReport({ reference, address: input.data.address, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, linkRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=linked`)
}

/** One of the accounts that bear the name. */
export async function choose(asked: unknown, chosen: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const [reference, subjectId] = [boundReport(asked), boundId(chosen)]
  const by = await requireStaff('requests:decide')
  const outcome = await linkReport({ reference, subjectId, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, linkRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=linked`)
}

/** There is something new about an account that was kept. */
export async function takeUp(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReport(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await takeUpReport({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, takeUpRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=linked`)
}

export async function close(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReport(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await closeReport({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, closeReportRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=closed`)
}
