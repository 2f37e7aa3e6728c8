'use server'

import type { PasskeyAnswer } from '#components/auth/passkey-task.tsx'
import { authenticationInput } from '#lib/auth/input.ts'
import { authenticationOptions } from '#lib/auth/passkey-options.ts'
import { landing, returnPath } from '#lib/auth/return-path.ts'
import { caller, clearCookie, readCookie, writeCookie } from '#lib/auth/session.ts'
import { signInWithPasskey } from '#lib/auth/use-passkey.ts'
import { passkeyRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'

export async function beginPasskey() {
  const { options, browser } = await authenticationOptions(null, await now())
  await writeCookie('passkey', browser)
  return options
}

export async function finishPasskey(answer: unknown, next: unknown): Promise<PasskeyAnswer> {
  const response = authenticationInput.safeParse(answer)
  if (!response.success) return { refusal: passkeyRefusals['not-verified'] }
  const { address: client, browser: label } = await caller()
  const [browser, replaces] = [await readCookie('passkey'), await readCookie('session')]
  const outcome = await signInWithPasskey({
    response: response.data,
    browser,
    client,
    label,
    replaces,
    at: await now(),
  })
  await clearCookie('passkey')
  if (!outcome.ok) return { refusal: passkeyRefusals[outcome.refusal] }
  await writeCookie('session', outcome.value.token)
  return { goTo: landing('person', returnPath(next, '')) }
}
