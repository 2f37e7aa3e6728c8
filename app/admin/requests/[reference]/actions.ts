'use server'

import { redirect } from 'next/navigation'
import { boundReference, boundText } from '#app/bound-argument.ts'
import { requireFreshStaff, requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { retryCopy } from '#lib/fulfilment/retry-copy.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { whoDecided } from '#lib/requests/decision-queries.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { approveRefusals, recallRefusals, retryRefusals, reviewRefusals } from '#lib/requests/refusals.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { sendBackInput } from '#lib/requests/staff-input.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { answerRefusals } from '#lib/threads/refusals.ts'
import { readSentMessage } from '#lib/threads/sent-message.ts'

const pageOf = (reference: string) => `/admin/requests/${reference}`

export async function review(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await startReview({ by, reference, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=review`)
  const first = await whoDecided(by, reference)
  return withRefusal(form, [reviewRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

/** Takes up a copy again of which parts could not be prepared. */
export async function retry(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await retryCopy({ by, reference, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=retried`)
  return withRefusal(form, retryRefusals[outcome.refusal])
}

/** `seen` names the first decision that the page showed. */
export async function approve(asked: unknown, shown: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const [reference, seen] = [boundReference(asked), boundText(shown)]
  const by = await requireFreshStaff('requests:approve', pageOf(reference))
  const outcome = await approveDecision({ by, reference, seen, late: form.has('late'), at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=approved`)
  const first = outcome.refusal === 'nothing-waits' ? await whoDecided(by, reference) : null
  return withRefusal(form, [approveRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

export async function sendBack(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:approve')
  const input = sendBackInput.safeParse(Object.fromEntries(form))
  if (!input.success) return withErrors(form, input.error)
  const outcome = await sendBackDecision({ by, reference, note: input.data.note, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=sent-back`)
  const first = outcome.refusal === 'nothing-waits' ? await whoDecided(by, reference) : null
  return withRefusal(form, [approveRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

/** For ten minutes after the last person needed has decided, and while a second person is waited for. */
export async function recall(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const outcome = await recallDecision({ by, reference, at: await now() })
  if (outcome.ok) redirect(`${pageOf(reference)}?done=recalled`)
  const first = outcome.refusal === 'nothing-to-recall' ? await whoDecided(by, reference) : null
  return withRefusal(form, [recallRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}

export async function answer(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const sent = await readSentMessage(form)
  if (!sent.ok) return withErrors(form, sent.error)
  const outcome = await answerMessage({ reference, body: sent.body, files: sent.files, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, answerRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=answered#messages`)
}
