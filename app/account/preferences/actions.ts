'use server'

import { redirect } from 'next/navigation'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { chooseSwitch } from '#lib/preferences/choose-switch.ts'
import { choosePreferenceInput, chooseSwitchInput } from '#lib/preferences/input.ts'
import { stopEverything } from '#lib/preferences/stop-optional-messages.ts'

const page = '/account/preferences'

export async function choose(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const input = choosePreferenceInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect(`${page}?notice=unclear`)
  const { undo, ...chosen } = input.data
  const outcome = await choosePreference({ ...chosen, by, source: undo ? 'undo' : 'account-page', at: await now() })
  redirect(outcome.ok ? `${page}?saved=${outcome.value}` : `${page}?notice=${outcome.refusal}`)
}

export async function throwSwitch(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const input = chooseSwitchInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect(`${page}?notice=unclear`)
  const { undo, ...chosen } = input.data
  const outcome = await chooseSwitch({ ...chosen, by, source: undo ? 'undo' : 'account-page', at: await now() })
  redirect(outcome.ok ? `${page}?switched=${outcome.value}` : `${page}?notice=${outcome.refusal}`)
}

export async function stopEverythingOptional(): Promise<void> {
  const by = await requireSubject(page)
  await stopEverything({ by, source: 'account-page', at: await now() })
  redirect(`${page}?notice=stopped`)
}
