import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { isFor } from './is-for.ts'
import { parseReference } from './reference.ts'

/** What pages show of a request; the details asked are opened apart. */
export const shown = {
  id: requests.id,
  reference: requests.reference,
  subjectId: requests.subjectId,
  kind: requests.kind,
  concernsChild: requests.concernsChild,
  state: requests.state,
  channel: requests.channel,
  answerBy: requests.answerBy,
  regime: requests.regime,
  region: requests.region,
  details: requests.details,
  receivedAt: requests.receivedAt,
  receivedOn: requests.receivedOn,
  enteredOn: requests.enteredOn,
  letterId: requests.letterId,
  lateReason: requests.lateReason,
  legalDue: requests.legalDue,
  targetDue: requests.targetDue,
  releaseAt: requests.releaseAt,
  releaseStoppedAt: requests.releaseStoppedAt,
  coolingOffEndsAt: requests.coolingOffEndsAt,
  coolingOffWaivedAt: requests.coolingOffWaivedAt,
  decidedAt: requests.decidedAt,
  endedAt: requests.endedAt,
}

/** Newest first. */
export async function listRequestsOf(subject: Subject) {
  return db()
    .select({
      reference: requests.reference,
      kind: requests.kind,
      state: requests.state,
      receivedOn: requests.receivedOn,
      legalDue: requests.legalDue,
      targetDue: requests.targetDue,
      coolingOffEndsAt: requests.coolingOffEndsAt,
      endedAt: requests.endedAt,
    })
    .from(requests)
    .where(eq(requests.subjectId, subject.subjectId))
    .orderBy(desc(requests.receivedAt), desc(requests.id))
}

/** Somebody else's request and one that does not exist are the same: null. */
export async function findRequestOf(subject: Subject, typed: string) {
  const reference = parseReference(typed)
  if (!reference) return null
  const own = and(eq(requests.reference, reference), isFor(subject))
  const [found] = await db().select(shown).from(requests).where(own)
  return found ?? null
}

export type ShownRequest = NonNullable<Awaited<ReturnType<typeof findRequestOf>>>
