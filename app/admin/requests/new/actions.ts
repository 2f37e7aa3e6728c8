'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundId } from '#app/bound-argument.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { readAsked } from '#lib/entering/asked-input.ts'
import { entryFromQuestion } from '#lib/entering/from-question.ts'
import { actingInput, cameInput, contactInput, knownInput, representedInput } from '#lib/entering/input.ts'
import { openAsker, openAskerDetails } from '#lib/entering/open-asker.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { checkReceiptDay } from '#lib/entering/receipt-day.ts'
import { dayRefusals, enterRefusals, lookUpRefusals } from '#lib/entering/refusals.ts'
import { saveEntry } from '#lib/entering/save-entry.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { operator } from '#lib/operator.ts'
import { openQuestionForStaff } from '#lib/questions/open-question.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { fileRefusals } from '#lib/request-files/refusals.ts'
import { listCorrectableFor, takesCorrection } from '#lib/requests/correction.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'

const start = '/admin/requests/new'

const wrong = (form: FormData, field: string, message: string) =>
  withErrors(form, new z.ZodError([{ code: 'custom', path: [field], message, input: undefined }]))

type Sought = { email: string | null; reference: string | null }

/** Looking is counted and recorded; nothing of it is in the address of a page. */
async function lookFor(by: Staff<'requests:enter'>, sought: Sought, at: Date) {
  if (!sought.email && !sought.reference) return { ok: true, value: null } as const
  const { allowed } = await countAttempt('people-looked-up-by-staff', by.staffId, at)
  return allowed ? openAsker(by, sought, at) : ({ ok: false, refusal: 'too-often' } as const)
}

/** The question that the page was opened from: whoever asked it is found already, unless staff look for somebody else. */
async function questionIn(form: FormData, at: Date) {
  const reference = form.get('question')
  if (typeof reference !== 'string') return null
  const opened = await openQuestionForStaff(await requireStaff('questions:answer'), reference, at)
  return opened ? entryFromQuestion(opened) : null
}

export async function saveCame(_before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:enter')
  const input = cameInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const at = await now()
  const { email, reference, writer, ...came } = input.data
  const role = writer === 'person' ? null : writer
  const today = civilDate(at, operator.timeZone)
  const day = checkReceiptDay({ receivedOn: came.receivedOn, today, reason: came.lateReason })
  if (!day.ok)
    return wrong(form, day.refusal === 'reason-needed' ? 'lateReason' : 'receivedOn', dayRefusals[day.refusal])
  const before = await findEntryOf(by, String(form.get('draft') ?? ''), at)
  const sought = { email, reference }
  const [found, from] = [await lookFor(by, sought, at), await questionIn(form, at)]
  if (!found.ok) return withRefusal(form, lookUpRefusals[found.refusal])
  const subjectId = found.value ?? (email || reference ? null : (from?.subjectId ?? null))
  const kept = before && before.subjectId === subjectId ? before.entry : null
  const entry = {
    ...{ ...came, sought, person: kept?.person ?? null, asked: kept?.asked ?? null },
    ...{ role, acting: role ? (before?.entry.acting ?? null) : null },
    words: before?.entry.words || from?.words || '',
    question: from?.reference ?? null,
  }
  redirect(`${start}/${await saveEntry({ draftId: before?.id, subjectId, entry, by, at })}`)
}

export async function saveWho(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const draftId = boundId(asked)
  const by = await requireStaff('requests:enter')
  const at = await now()
  const draft = await findEntryOf(by, draftId, at)
  if (!draft) return withRefusal(form, enterRefusals['draft-gone'])
  const { subjectId, entry } = draft
  const next = `${start}/${draftId}/${entry.role ? 'acting' : 'asked'}`
  if (subjectId) {
    const input = knownInput.safeParse(Object.fromEntries(form))
    if (!input.success) return withErrors(form, input.error)
    const held = await openAskerDetails(by, subjectId, at)
    if (!held) return withRefusal(form, enterRefusals['person-gone'])
    if (input.data.answerBy === 'post' && !held.hasPostalAddress)
      return wrong(form, 'answerBy', 'We hold no postal address of this person. Answer by e-mail')
    await saveEntry({ draftId, subjectId, entry: { ...entry, person: { ...input.data, contact: null } }, by, at })
    redirect(next)
  }
  const input = (entry.role ? representedInput : contactInput).safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { region, answerBy, ...contact } = input.data
  const sought = { ...entry.sought, email: contact.email ?? entry.sought.email }
  const found =
    contact.email === entry.sought.email ? null : await lookFor(by, { email: contact.email, reference: null }, at)
  if (found && !found.ok) return withRefusal(form, lookUpRefusals[found.refusal])
  if (found?.value) {
    await saveEntry({ draftId, subjectId: found.value, entry: { ...entry, sought, person: null, asked: null }, by, at })
    redirect(`${start}/${draftId}?found=1`)
  }
  const person = { region, answerBy, contact }
  await saveEntry({ draftId, subjectId: null, entry: { ...entry, sought, person }, by, at })
  redirect(next)
}

/** Who wrote for the person, as their letter gives them. Nobody is looked up by it. */
export async function saveActing(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const draftId = boundId(asked)
  const by = await requireStaff('requests:enter')
  const at = await now()
  const draft = await findEntryOf(by, draftId, at)
  if (!draft?.entry.role) return withRefusal(form, enterRefusals['draft-gone'])
  const input = actingInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { subjectId, entry } = draft
  await saveEntry({ draftId, subjectId, entry: { ...entry, acting: input.data }, by, at })
  redirect(`${start}/${draftId}/asked`)
}

export async function saveAsked(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const draftId = boundId(asked)
  const by = await requireStaff('requests:enter')
  const at = await now()
  const draft = await findEntryOf(by, draftId, at)
  if (!draft) return withRefusal(form, enterRefusals['draft-gone'])
  const { subjectId, entry } = draft
  const fields = subjectId ? await listCorrectableFor(by, subjectId) : []
  const takes = (field: string) => (typed: string) => takesCorrection(field, typed)
  const read = readAsked(
    form,
    fields.map((each) => ({ ...each, takes: takes(each.field) })),
  )
  if (!read.ok) return withErrors(form, read.error)
  await saveEntry({ draftId, subjectId, entry: { ...entry, asked: read.asked, words: read.words }, by, at })
  redirect(`${start}/${draftId}/check`)
}

/** One file of the form, by what it is and not by what it says of itself; null where none was chosen. */
async function fileIn(form: FormData, field: 'scan' | 'proof') {
  const sent = form.get(field)
  if (!(sent instanceof File) || sent.size === 0) return null
  const checked = checkFile(Buffer.from(await sent.arrayBuffer()))
  return checked.ok
    ? ({ ok: true, file: { name: sent.name, file: checked.value } } as const)
    : ({ ok: false, state: wrong(form, field, fileRefusals[checked.refusal]) } as const)
}

export async function enterLetter(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const draftId = boundId(asked)
  const by = await requireStaff('requests:enter')
  const [scan, proof] = [await fileIn(form, 'scan'), await fileIn(form, 'proof')]
  if (scan && !scan.ok) return scan.state
  if (proof && !proof.ok) return proof.state
  const shown = String(form.get('shown') ?? '')
  const outcome = await enterRequest({ draftId, shown, scan: scan?.file, proof: proof?.file, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, enterRefusals[outcome.refusal])
  const { letterId, joined } = outcome.value
  const query = new URLSearchParams(joined.map((reference) => ['joined', reference]))
  redirect(`${start}/done/${letterId}${query.size > 0 ? `?${query}` : ''}`)
}
