'use server'

import { redirect } from 'next/navigation'
import { caller } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { makeFollowLink } from '#lib/requests/follow-link.ts'
import { followInput } from '#lib/requests/input.ts'
import { followRefusals } from '#lib/requests/refusals.ts'

export async function follow(_before: FormState, form: FormData): Promise<FormState> {
  const input = followInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  const { allowed } = await countAttempt('guest-requests-by-client', clientRange((await caller()).address), at)
  if (!allowed) return withRefusal(form, followRefusals['too-often'])
  const token = await makeFollowLink({ reference: input.data.reference, address: input.data.email, at })
  if (!token) return withRefusal(form, followRefusals['no-such-pair'])
  redirect(`/requests/follow/${token}`)
}
