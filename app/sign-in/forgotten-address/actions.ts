'use server'

import { redirect } from 'next/navigation'
import { askWhichAddress } from '#lib/auth/ask-which-address.ts'
import { evenly } from '#lib/auth/even-time.ts'
import { caller } from '#lib/auth/session.ts'
import { askRefusals } from '#lib/auth/wording.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { triedAddressesInput } from '#lib/recovery/input.ts'

/** The same for every address: only its own mailbox learns whether it is that of an account. */
export async function tryAddresses(_before: FormState, form: FormData): Promise<FormState> {
  const input = triedAddressesInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const client = (await caller()).address
  const outcome = await evenly(askWhichAddress({ addresses: input.data, client, at: await now() }))
  if (!outcome.ok) return withRefusal(form, askRefusals[outcome.refusal])
  redirect('/sign-in/forgotten-address/sent')
}
