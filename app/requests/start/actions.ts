'use server'

import { redirect } from 'next/navigation'
import { evenly } from '#lib/auth/even-time.ts'
import { caller, readCookie, writeCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { findGuestDraft, type GuestAnswers, nextPage } from '#lib/guests/draft.ts'
import { describedCorrectionInput, senderInput, whoInput, wordsInput } from '#lib/guests/input.ts'
import { draftRefusals, sendRefusals } from '#lib/guests/refusals.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import { inWordsField } from '#lib/requests/correction-values.ts'
import { copyInput, objectionInput, restrictionInput } from '#lib/requests/input.ts'

// Nobody is signed in here: what is typed belongs to whoever has the cookie, until its address is proved.

async function keep(form: FormData, typed: GuestAnswers): Promise<FormState> {
  const [token, { address }, at] = [await readCookie('guestDraft'), await caller(), await now()]
  const saved = await saveGuestDraft({ token, typed, client: address, at })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  await writeCookie('guestDraft', saved.value.token)
  redirect(nextPage(saved.value.answers))
}

export async function saveCopy(_before: FormState, form: FormData): Promise<FormState> {
  const sent = Object.fromEntries(form)
  const input = copyInput.safeParse({ ...sent, categories: form.getAll('categories') })
  if (!input.success) return withErrors(form, input.error)
  const found = wordsInput.safeParse(sent)
  if (!found.success) return withErrors(form, found.error)
  return keep(form, { details: { kind: 'copy', ...input.data, ...found.data } })
}

export async function saveCorrection(_before: FormState, form: FormData): Promise<FormState> {
  const input = describedCorrectionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { wrong, ...typed } = input.data
  return keep(form, { details: { kind: 'correction', field: inWordsField, label: wrong, ...typed } })
}

export async function saveDeletion(_before: FormState, form: FormData): Promise<FormState> {
  const input = wordsInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  return keep(form, { details: { kind: 'deletion', ...input.data } })
}

export async function saveObjection(_before: FormState, form: FormData): Promise<FormState> {
  const input = objectionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  return keep(form, { details: { kind: 'objection', ...input.data } })
}

export async function saveRestriction(_before: FormState, form: FormData): Promise<FormState> {
  const input = restrictionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  return keep(form, { details: { kind: 'restriction', ...input.data } })
}

export async function saveWho(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await findGuestDraft(await readCookie('guestDraft'), await now())
  const acting = draft?.answers.acting
  const input = (acting ? senderInput : whoInput).safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  // Which law protects somebody is told by where they live, and not by where those live who act for them.
  const region = acting?.person.region ?? ('region' in input.data ? String(input.data.region) : '')
  return keep(form, { who: { ...input.data, region } })
}

export async function sendRequest(_before: FormState, form: FormData): Promise<FormState> {
  const [token, { address }, at] = [await readCookie('guestDraft'), await caller(), await now()]
  const shown = String(form.get('shown') ?? '')
  const outcome = await evenly(submitGuestRequest({ token, shown, client: address, at }))
  if (!outcome.ok) return withRefusal(form, sendRefusals[outcome.refusal])
  redirect('/requests/start/sent')
}
