'use server'

import { redirect } from 'next/navigation'
import { revokeOtherSessions, revokeSession } from '#lib/auth/end-session.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'

const page = '/account/security'

export async function signOutOne(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const outcome = await revokeSession(by, String(form.get('session')), await now())
  redirect(outcome.ok ? `${page}?done=one` : page)
}

export async function signOutOthers(): Promise<void> {
  const by = await requireSubject(page)
  await revokeOtherSessions(by, await now())
  redirect(`${page}?done=others`)
}
