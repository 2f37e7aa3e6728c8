'use server'

import { notFound, redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal, withResult } from '#lib/form-state.ts'
import { previewErasureOf } from '#lib/fulfilment/preview.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findFacts, whoDecided } from '#lib/requests/decision-queries.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { previewLetter } from '#lib/requests/preview-letter.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { findLateRefusalFor } from '#lib/requests/record-late-refusal.ts'
import { decideRefusals } from '#lib/requests/refusals.ts'
import { scopeOf } from '#lib/requests/scope.ts'
import { missingParts, readProposals } from '#lib/requests/staff-input.ts'

async function keepsOf(by: Staff<'requests:decide'>, request: ShownRequest, at: Date) {
  if (request.kind !== 'deletion') return []
  return (await previewErasureOf(by, request, at)).keeps
}

export async function decide(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const reference = boundReference(asked)
  const by = await requireStaff('requests:decide')
  const at = await now()
  const opened = await openRequestForStaff(by, reference, at)
  if (!opened?.details) notFound()
  const scope = scopeOf(opened.details)
  const proposals = readProposals(form, scope)
  const missing = missingParts(form, proposals, scope)
  if (missing) return withErrors(form, missing)
  if (form.get('press') === 'preview') {
    const { request } = opened
    const [facts, late, keeps] = await Promise.all([
      findFacts(by, request),
      findLateRefusalFor(by, request, at),
      keepsOf(by, request, at),
    ])
    const letter = previewLetter(opened, { proposals, facts, late, at }, keeps)
    return letter.ok ? withResult(form, [...letter.value]) : withRefusal(form, decideRefusals[letter.refusal])
  }
  const outcome = await decideRequest({ by, reference, proposals, late: form.has('late'), at })
  if (outcome.ok) redirect(`/admin/requests/${reference}?done=${outcome.value.settlesAt ? 'decided' : 'waits'}`)
  const second = outcome.refusal === 'already-decided' || outcome.refusal === 'waits-for-second-person'
  const first = second ? await whoDecided(by, reference) : null
  return withRefusal(form, [decideRefusals[outcome.refusal], first].filter(Boolean).join(' '))
}
