'use server'

import { redirect } from 'next/navigation'
import { boundReference } from '#app/bound-argument.ts'
import type { Follower } from '#lib/auth/actor.ts'
import { requireFollower, requireFreshFollower, writeCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { endCopy } from '#lib/fulfilment/end-copy.ts'
import { askToFollowAgain } from '#lib/guests/ask-to-follow.ts'
import { followRefusals } from '#lib/guests/refusals.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { waiveRefusals, withdrawRefusals } from '#lib/requests/refusals.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { writeRefusals } from '#lib/threads/refusals.ts'
import { readSentMessage } from '#lib/threads/sent-message.ts'
import { writeMessage } from '#lib/threads/write-message.ts'

// The same deeds as on the pages of the account, for whoever typed the code of this request.

const pageOf = (reference: string) => `/requests/follow/${reference}`

/** Until its link is pressed nothing can be done with a request: there is nobody yet whose it is, and left alone it ends by itself. */
const isUnconfirmed = async (by: Follower) => (await findRequestOf(by, by.reference))?.state === 'unconfirmed'

export async function askAgain(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const outcome = await askToFollowAgain(by, await now())
  if (!outcome.ok) return withRefusal(form, followRefusals[outcome.refusal])
  await writeCookie('followProof', outcome.value.proofId)
  redirect('/requests/follow/code')
}

/** Takes a request back; of a deletion this is the undo. */
export async function withdraw(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  if (await isUnconfirmed(by)) return withRefusal(form, withdrawRefusals['not-found'])
  const outcome = await withdrawRequest({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, withdrawRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=withdrawn`)
}

export async function waive(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFreshFollower(boundReference(asked))
  const { reference } = by
  const outcome = await waiveCoolingOff({ reference, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, waiveRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=waived`)
}

/** A copy that has ended already is what was wanted, so that is no error. */
export async function endNow(asked: unknown): Promise<void> {
  const by = await requireFollower(boundReference(asked))
  await endCopy(by, by.reference, await now())
  redirect(`${pageOf(by.reference)}?done=ended`)
}

export async function sendMessage(asked: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const by = await requireFollower(boundReference(asked))
  const { reference } = by
  const sent = await readSentMessage(form)
  if (!sent.ok) return withErrors(form, sent.error)
  if (await isUnconfirmed(by)) return withRefusal(form, writeRefusals['not-found'])
  const outcome = await writeMessage({ reference, body: sent.body, files: sent.files, by, at: await now() })
  if (!outcome.ok) return withRefusal(form, writeRefusals[outcome.refusal])
  redirect(`${pageOf(reference)}?done=message#messages`)
}
