'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundId, boundReference } from '#app/bound-argument.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'
import { type AssignRefusal, assignRequest } from '#lib/teamwork/assign-request.ts'
import { handOverInput, noteInput, strikeInput } from '#lib/teamwork/input.ts'
import { findLastTurnOf } from '#lib/teamwork/queries.ts'
import { assignRefusals, noteRefusals, strikeRefusals } from '#lib/teamwork/refusals.ts'
import { strikeNote } from '#lib/teamwork/strike-note.ts'
import { whoWasFirst } from '#lib/teamwork/wording.ts'
import { writeNote } from '#lib/teamwork/write-note.ts'

const pageOf = (reference: string) => `/admin/requests/${reference}`

/** The turn of the ledger that the page showed. */
const turn = z.coerce.number().int().min(0).catch(-1)

async function sayRefusal(
  form: FormData,
  { by, reference, refusal }: { by: Staff<'requests:decide'>; reference: string; refusal: AssignRefusal },
): Promise<FormState> {
  const last = refusal === 'somebody-first' ? await findLastTurnOf(by, reference) : null
  const who = last && whoWasFirst(last, operator.timeZone)
  return withRefusal(form, [assignRefusals[refusal], who].filter(Boolean).join(' '))
}

/** Takes it or puts it back, as its one button says: one form, so that without script too it can say who was first. */
export async function changeDesk(
  asked: unknown,
  seen: unknown,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const takes = form.get('wish') === 'take'
  const to = takes ? by.staffId : null
  const outcome = await assignRequest({ reference, to, seen: turn.parse(seen), by, at: await now() })
  if (!outcome.ok) return sayRefusal(form, { by, reference, refusal: outcome.refusal })
  redirect(`${pageOf(reference)}?done=${takes ? 'taken' : 'put-back'}#work`)
}

export async function handOver(asked: unknown, seen: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = handOverInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const { to, handover: note } = input.data
  const outcome = await assignRequest({ reference, to, seen: turn.parse(seen), note, by, at: await now() })
  if (!outcome.ok) return sayRefusal(form, { by, reference, refusal: outcome.refusal })
  redirect(`${pageOf(reference)}?done=handed-over#work`)
}

export async function addNote(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const input = noteInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await writeNote({ reference, body: input.data.note, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, noteRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=noted#notes`)
}

export async function strike(asked: unknown, note: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const [reference, noteId] = [boundReference(asked), boundId(note)]
  const by = await requireStaff('requests:decide')
  const input = strikeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await strikeNote({ reference, noteId, reason: input.data.reason, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, strikeRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=struck#notes`)
}
