'use server'

import { redirect } from 'next/navigation'
import { boundText } from '#app/bound-argument.ts'
import { chooseQuietLetters } from '#lib/accounts/choose-quiet-letters.ts'
import { requireFreshSubject, requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withRefusal } from '#lib/form-state.ts'
import { submitRefusals } from '#lib/requests/refusals.ts'
import { chooseSafeguard } from '#lib/safeguards/choose-safeguard.ts'
import { safeguardRefusals } from '#lib/safeguards/refusals.ts'

const page = '/account/security'

export async function requirePasskey(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const choice = boundText(asked) === 'on' ? ('on' as const) : ('off' as const)
  const by = await requireFreshSubject(page, 'release')
  const outcome = await chooseSafeguard({ choice, by, at: await now() })
  if (!outcome.ok && outcome.refusal === 'passkey-needed') redirect(`/account/confirm?next=${page}&needs=passkey`)
  if (!outcome.ok) return withRefusal(form, safeguardRefusals[outcome.refusal])
  redirect(`${page}?done=${choice}#safeguards`)
}

export async function chooseQuiet(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const quiet = boundText(asked) === 'quiet'
  const by = await requireSubject(page)
  const outcome = await chooseQuietLetters({ quiet, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, submitRefusals[outcome.refusal])
  redirect(`${page}?done=letters#safeguards`)
}
