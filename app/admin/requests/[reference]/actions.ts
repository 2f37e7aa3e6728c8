'use server'

import { redirect } from 'next/navigation'
import { requireFreshStaff, requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { retryCopy } from '#lib/fulfilment/retry-copy.ts'
import { approveDeletion } from '#lib/requests/approve.ts'
import { whoDecided } from '#lib/requests/decision-queries.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { approveRefusals, retryRefusals, reviewRefusals } from '#lib/requests/refusals.ts'
import { sendBackDeletion } from '#lib/requests/send-back.ts'
import { sendBackInput } from '#lib/requests/staff-input.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { messageInput } from '#lib/threads/input.ts'
import { answerRefusals } from '#lib/threads/refusals.ts'

function pageOf(reference: string): string {
  const known = parseReference(reference)
  return known ? `/admin/requests/${known}` : '/admin/requests'
}

export async function review(reference: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const outcome = await startReview({ by, reference, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=review`)
  const first = await whoDecided(by, reference)
  return withRefusal(form, [reviewRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

/** Takes up a copy again of which parts could not be prepared. */
export async function retry(reference: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const outcome = await retryCopy({ by, reference, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=retried`)
  return withRefusal(form, retryRefusals[outcome.refusal])
}

/** `seen` names the first decision that the page showed. */
export async function approve(reference: string, seen: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshStaff('requests:approve', pageOf(reference))
  const outcome = await approveDeletion({ by, reference, seen, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=approved`)
  const first = outcome.refusal === 'nothing-waits' ? await whoDecided(by, reference) : null
  return withRefusal(form, [approveRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

export async function sendBack(reference: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:approve')
  const input = sendBackInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await sendBackDeletion({ by, reference, note: input.data.note, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=sent-back`)
  const first = outcome.refusal === 'nothing-waits' ? await whoDecided(by, reference) : null
  return withRefusal(form, [approveRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

export async function answer(reference: string, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff('requests:decide')
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await answerMessage({ by, reference, body: input.data.body, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=answered#messages`)
}
