import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { appealDrafts, appeals } from '#db/schema/appeals.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { operator } from '#lib/operator.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { reckonAppeal } from './clock.ts'
import { listAppeals } from './find-appeals.ts'
import { mayAppeal } from './own-request.ts'
import { isStillAnswerable } from './still-answerable.ts'

/** What this person, or whoever acts for them, has typed for an appeal so far, while it is kept. */
export async function findAppealDraftOf(subject: Subject, reference: string, at: Date, reader: Reader = db()) {
  const own = and(eq(requests.reference, reference), mayAppeal(subject))
  const theirs = subject.acts ? isNotNull(appealDrafts.representativeId) : isNull(appealDrafts.representativeId)
  const [draft] = await reader
    .select({ id: appealDrafts.id, about: appealDrafts.about, text: appealDrafts.text })
    .from(appealDrafts)
    .innerJoin(requests, eq(requests.id, appealDrafts.requestId))
    .where(and(own, theirs, gt(appealDrafts.expiresAt, at)))
  if (!draft) return null
  return { ...draft, text: unsealMaybe({ table: 'appeal_drafts', column: 'text', row: draft.id }, draft.text) }
}

/** The appeals of a request that a query with the permission in its signature has found, each with how its last day was reckoned. */
export async function tellAppeals(request: { id: string; regime: string }) {
  const rows = await listAppeals(db(), request)
  return rows.map((row) => ({
    ...row,
    steps: reckonAppeal({ ...row, regime: regimeOf(request), establishment: operator.establishment }).steps,
  }))
}

/** For a page: whether an answer would take the request up again that we closed for want of one. */
export const mayStillAnswer = (request: { id: string; state: RequestState }) => isStillAnswerable(db(), request)

/** The newest appeal of a request of this person, for the page that confirms it. */
export async function findSentAppealOf(subject: Subject, reference: string) {
  const own = and(eq(requests.reference, reference), mayAppeal(subject))
  const [newest] = await db()
    .select({ dueOn: appeals.dueOn, lateSince: appeals.lateSince, decidedAt: appeals.decidedAt })
    .from(appeals)
    .innerJoin(requests, eq(requests.id, appeals.requestId))
    .where(own)
    .orderBy(desc(appeals.receivedAt))
    .limit(1)
  return newest ?? null
}
