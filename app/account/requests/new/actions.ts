'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { canonicalAddress } from '#lib/accounts/address.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { requireFreshSubject, requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { addRequestFile } from '#lib/request-files/add-request-file.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { fileRefusals } from '#lib/request-files/refusals.ts'
import { listCorrectableOf, takesCorrection } from '#lib/requests/correction.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import { findDraftOf } from '#lib/requests/draft-queries.ts'
import { copyInput, correctionInput, deletionInput, objectionInput, restrictionInput } from '#lib/requests/input.ts'
import { submitRefusals } from '#lib/requests/refusals.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'

const start = '/account/requests/new'
const checkPage = (draftId: string) => `${start}/check/${draftId}`

const wrong = (form: FormData, field: string, message: string) =>
  withErrors(form, new z.ZodError([{ code: 'custom', path: [field], message, input: undefined }]))

const draftOf = (form: FormData) => {
  const sent = form.get('draft')
  return typeof sent === 'string' ? sent : null
}

async function keep(by: Subject, form: FormData, details: RequestDetails): Promise<never> {
  const draftId = await saveDraft({ by, draftId: draftOf(form), details, at: await now() })
  redirect(checkPage(draftId))
}

export async function saveCopy(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const input = copyInput.safeParse({ ...Object.fromEntries(form), categories: form.getAll('categories') })
  if (!input.success) return withErrors(form, input.error)
  return keep(subject, form, { kind: 'copy', ...input.data })
}

export async function saveCorrection(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const { evidence, ...typed } = Object.fromEntries(form)
  const input = correctionInput.safeParse(typed)
  if (!input.success) return withErrors(form, input.error)
  const known = (await listCorrectableOf(subject)).find(({ field }) => field === input.data.field)
  if (!known) return withRefusal(form, submitRefusals['field-gone'])
  if (known.current === input.data.after) return wrong(form, 'after', 'This is what it says already')
  if (!takesCorrection(known.field, input.data.after))
    return wrong(form, 'after', 'Enter this on one line, without odd signs')
  const details = { kind: 'correction' as const, ...input.data, label: known.label }
  const bytes = evidence instanceof File && evidence.size > 0 ? Buffer.from(await evidence.arrayBuffer()) : null
  const checked = bytes ? checkFile(bytes) : null
  if (checked && !checked.ok) return wrong(form, 'evidence', fileRefusals[checked.refusal])
  const at = await now()
  const draftId = await saveDraft({ by: subject, draftId: draftOf(form), details, at })
  if (bytes && evidence instanceof File) {
    const added = await addRequestFile({ by: subject, to: { draftId }, name: evidence.name, bytes, at })
    if (!added.ok) return wrong(form, 'evidence', fileRefusals[added.refusal])
  }
  redirect(checkPage(draftId))
}

export async function saveDeletion(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const input = deletionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const account = await findDetailsOf(subject)
  if (!account) return withRefusal(form, submitRefusals['no-account'])
  if (canonicalAddress(input.data.email) !== canonicalAddress(account.email))
    return wrong(form, 'email', 'This is not the address of the account you are signed in to')
  return keep(subject, form, { kind: 'deletion' })
}

export async function saveObjection(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const input = objectionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  return keep(subject, form, { kind: 'objection', ...input.data })
}

export async function saveRestriction(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const input = restrictionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  return keep(subject, form, { kind: 'restriction', ...input.data })
}

export async function sendRequest(_before: FormState, form: FormData): Promise<FormState> {
  const subject = await requireSubject(start)
  const draftId = draftOf(form) ?? ''
  const at = await now()
  const kind = (await findDraftOf(subject, draftId, at))?.details.kind
  const answerBy = form.get('answerBy') === 'post' ? ('post' as const) : ('mail' as const)
  const back = answerBy === 'post' ? `${checkPage(draftId)}?answerBy=post` : checkPage(draftId)
  const release = kind === 'copy' ? 'release' : undefined
  const by = kind === 'copy' || kind === 'deletion' ? await requireFreshSubject(back, release) : subject
  const outcome = await submitRequest({ draftId, shown: String(form.get('shown') ?? ''), answerBy, by, at })
  if (!outcome.ok) return withRefusal(form, submitRefusals[outcome.refusal])
  const { reference, joined } = outcome.value
  redirect(joined ? `/account/requests/${reference}?joined=1` : `/account/requests/${reference}/sent`)
}
