'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import { requireFreshSubject, requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { endCopy } from '#lib/fulfilment/end-copy.ts'
import { waiveRefusals, withdrawRefusals } from '#lib/requests/refusals.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { writeRefusals } from '#lib/threads/refusals.ts'
import { readSentMessage } from '#lib/threads/sent-message.ts'
import { writeMessage } from '#lib/threads/write-message.ts'

const pageOf = (reference: string) => `/account/requests/${reference}`

/** Takes a request back; of a deletion this is the undo. */
export async function withdraw(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const page = pageOf(reference)
  const by = await requireSubject(page)
  const outcome = await withdrawRequest({ by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, withdrawRefusals[outcome.refusal])
  redirect(`${page}?done=withdrawn`)
}

export async function waive(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const page = pageOf(reference)
  const by = await requireFreshSubject(`${page}/no-wait`)
  const outcome = await waiveCoolingOff({ by, reference, at: await now() })
  if (!outcome.ok) return withRefusal(form, waiveRefusals[outcome.refusal])
  redirect(`${page}?done=waived`)
}

/** A copy that has ended already is what was wanted, so that is no error. */
export async function endNow(asked: unknown): Promise<void> {
  const reference = boundReference(asked)
  const page = pageOf(reference)
  await endCopy(await requireSubject(page), reference, await now())
  redirect(`${page}?done=ended`)
}

export async function sendMessage(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const page = pageOf(reference)
  const by = await requireSubject(page)
  const sent = await readSentMessage(form)
  if (!sent.ok) return withErrors(form, sent.error)
  const outcome = await writeMessage({ reference, body: sent.body, files: sent.files, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, writeRefusals[outcome.refusal])
  redirect(`${page}?done=message#messages`)
}
