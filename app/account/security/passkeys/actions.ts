'use server'

import { redirect } from 'next/navigation'
import type { PasskeyAnswer } from '#components/auth/passkey-task.tsx'
import { addPasskey, removePasskey } from '#lib/auth/change-passkeys.ts'
import { passkeyName, registrationInput } from '#lib/auth/input.ts'
import { registrationOptions } from '#lib/auth/passkey-options.ts'
import { clearCookie, readCookie, requireFreshSubject, writeCookie } from '#lib/auth/session.ts'
import { passkeyRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'

const page = '/account/security'

export async function beginAdding() {
  const by = await requireFreshSubject(`${page}/passkeys/add`, 'release')
  const { options, browser } = await registrationOptions(by, await now())
  await writeCookie('passkey', browser)
  return options
}

export async function finishAdding(answer: unknown, name: unknown): Promise<PasskeyAnswer> {
  const by = await requireFreshSubject(`${page}/passkeys/add`, 'release')
  const response = registrationInput.safeParse(answer)
  if (!response.success) return { refusal: passkeyRefusals['not-verified'] }
  const made = { response: response.data, browser: await readCookie('passkey'), name: passkeyName.parse(name) }
  const outcome = await addPasskey(by, { ...made, at: await now() })
  await clearCookie('passkey')
  return outcome.ok ? { goTo: `${page}?done=added` } : { refusal: passkeyRefusals[outcome.refusal] }
}

export async function remove(form: FormData): Promise<void> {
  const passkey = String(form.get('passkey'))
  const by = await requireFreshSubject(page, 'release')
  const outcome = await removePasskey(by, passkey, await now())
  if (!outcome.ok && outcome.refusal === 'last-passkey') redirect(`${page}?done=last-passkey`)
  redirect(outcome.ok ? `${page}?done=removed` : page)
}
