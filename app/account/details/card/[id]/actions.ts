'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { changeCardExpiry, removeCard } from '#lib/accounts/change-card.ts'
import { cardExpiryInput } from '#lib/accounts/details-input.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors } from '#lib/form-state.ts'

const cardId = z.uuid()

export async function changeExpiry(id: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireSubject('/account/details')
  const card = cardId.safeParse(id)
  if (!card.success) notFound()
  const input = cardExpiryInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await changeCardExpiry({ by, cardId: card.data, expiry: input.data, at: await now() })
  if (!outcome.ok) notFound()
  redirect('/account/details?saved=card')
}

export async function remove(id: string): Promise<void> {
  const by = await requireSubject('/account/details')
  const card = cardId.safeParse(id)
  if (!card.success) notFound()
  const outcome = await removeCard({ by, cardId: card.data, at: await now() })
  if (!outcome.ok) notFound()
  redirect('/account/details?saved=card-removed')
}
