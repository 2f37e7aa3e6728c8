'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { changeCardExpiry, removeCard } from '#lib/accounts/change-card.ts'
import { cardExpiryInput } from '#lib/accounts/details-input.ts'
import { cardRefusals } from '#lib/accounts/refusals.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'

const page = '/account/details'
const cardId = z.uuid()

export async function changeExpiry(id: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject(page)
  const card = cardId.safeParse(id)
  if (!card.success) notFound()
  const input = cardExpiryInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await changeCardExpiry({ by, cardId: card.data, expiry: input.data, at: await now() })
  if (!outcome.ok) return withRefusal(form, cardRefusals[outcome.refusal])
  redirect(`${page}?saved=card`)
}

/** Pressed twice, the second press finds nothing to remove: it leads to the same page, where no card stands. */
export async function remove(id: unknown): Promise<void> {
  const by = await requireSubject(page)
  const card = cardId.safeParse(id)
  if (!card.success) notFound()
  const outcome = await removeCard({ by, cardId: card.data, at: await now() })
  redirect(outcome.ok ? `${page}?saved=card-removed` : page)
}
