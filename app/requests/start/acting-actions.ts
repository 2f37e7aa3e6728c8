'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { caller, readCookie, writeCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { findGuestDraft, type GuestAnswers, nextPage } from '#lib/guests/draft.ts'
import { personInput, statementInput } from '#lib/guests/input.ts'
import { keepProofFile } from '#lib/guests/keep-proof-file.ts'
import { draftRefusals } from '#lib/guests/refusals.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { readChosenFiles } from '#lib/request-files/chosen-files.ts'

// Nobody is signed in here: what is typed belongs to whoever has the cookie, until its address is proved.

async function keep(typed: GuestAnswers) {
  const [token, { address }, at] = [await readCookie('guestDraft'), await caller(), await now()]
  const saved = await saveGuestDraft({ token, typed, client: address, at })
  if (saved.ok) await writeCookie('guestDraft', saved.value.token)
  return saved
}

const actingSoFar = async () =>
  (await findGuestDraft(await readCookie('guestDraft'), await now()))?.answers.acting ?? null

export async function savePerson(_before: FormState, form: FormData): Promise<FormState> {
  const input = personInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { role, ...person } = input.data
  const statement = (await actingSoFar())?.statement
  const saved = await keep({ acting: { role, person, statement } })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  redirect(nextPage(saved.value.answers))
}

export async function saveStatement(_before: FormState, form: FormData): Promise<FormState> {
  const input = statementInput.safeParse(Object.fromEntries(form))
  const chosen = await readChosenFiles(form, 'files')
  if (!input.success) return withErrors(form, input.error)
  if (!chosen.ok) {
    const issue = { code: 'custom' as const, path: ['files'], message: chosen.message, input: undefined }
    return withErrors(form, new z.ZodError([issue]))
  }
  const acting = await actingSoFar()
  if (!acting) redirect('/requests/start')
  const saved = await keep({ acting: { ...acting, statement: input.data.statement } })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  await keepProofFile({ token: saved.value.token, files: chosen.files, at: await now() })
  redirect(nextPage(saved.value.answers))
}

/** For oneself after all. */
export async function forMyself(_before: FormState, form: FormData): Promise<FormState> {
  const saved = await keep({ acting: undefined, who: undefined })
  if (!saved.ok) return withRefusal(form, draftRefusals[saved.refusal])
  redirect('/requests/start/kind')
}
