'use server'

import { redirect } from 'next/navigation'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { chooseSwitch } from '#lib/preferences/choose-switch.ts'
import { choosePreferenceInput, chooseSwitchInput, undoStopInput } from '#lib/preferences/input.ts'
import type { ChooseRefusal } from '#lib/preferences/refusals.ts'
import { stopEverything } from '#lib/preferences/stop-optional-messages.ts'
import { undoStop } from '#lib/preferences/undo-stop.ts'

const page = '/account/preferences'

const refuse = (refusal: ChooseRefusal): never => redirect(`${page}?refused=${refusal}`)

export async function choose(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const input = choosePreferenceInput.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse('unclear')
  const { undo, ...chosen } = input.data
  const outcome = await choosePreference({ ...chosen, by, source: undo ? 'undo' : 'account-page', at: await now() })
  if (!outcome.ok) return refuse(outcome.refusal)
  redirect(`${page}?saved=${outcome.value ?? ''}#${chosen.topic}`)
}

export async function throwSwitch(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const input = chooseSwitchInput.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse('unclear')
  const { undo, ...thrown } = input.data
  const outcome = await chooseSwitch({ ...thrown, by, source: undo ? 'undo' : 'account-page', at: await now() })
  if (!outcome.ok) return refuse(outcome.refusal)
  redirect(`${page}?switched=${outcome.value ?? ''}#switches`)
}

export async function stopEverythingOptional(): Promise<void> {
  const by = await requireSubject(page)
  const stopped = await stopEverything({ by, source: 'account-page', at: await now() })
  redirect(`${page}?stopped=${stopped ? `${stopped.from}-${stopped.to}` : 'nothing'}#everything`)
}

export async function bringBack(form: FormData): Promise<void> {
  const by = await requireSubject(page)
  const input = undoStopInput.safeParse(Object.fromEntries(form))
  if (!input.success) return refuse('unclear')
  await undoStop({ ...input.data, by, at: await now() })
  redirect(`${page}?stopped=undone#everything`)
}
