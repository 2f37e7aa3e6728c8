'use server'

import { notFound, redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal, withResult } from '#lib/form-state.ts'
import { extendInput } from '#lib/requests/clock-input.ts'
import { extendRefusals } from '#lib/requests/clock-refusals.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { extensionLetterOf } from '#lib/requests/extension-preview.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'

export async function extend(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = extendInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  if (form.get('press') === 'preview') {
    const opened = await openRequestForStaff(by, reference, at)
    if (!opened) notFound()
    const letter = await extensionLetterOf(opened, input.data, at)
    return letter.ok ? withResult(form, letter.value) : withRefusal(form, extendRefusals[letter.refusal])
  }
  const outcome = await extendRequest({ ...input.data, reference, by, at })
  if (!outcome.ok) return withRefusal(form, extendRefusals[outcome.refusal])
  redirect(`/admin/requests/${reference}?done=extended`)
}
