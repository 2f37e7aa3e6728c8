import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { clockEntries, requests } from '#db/schema/requests.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { advance, type RequestRow } from './advance.ts'
import { coolingOffOf } from './plan.ts'
import { reckonRequest } from './reckoning.ts'
import { recordStep } from './record-step.ts'
import { releaseAt } from './release.ts'
import type { TimelineWord } from './timeline-vocabulary.ts'
import type { ProofKind } from './vocabulary.ts'

type Proving = {
  request: RequestRow
  by: Subject | Staff<'requests:decide'>
  proof: ProofKind
  word?: TimelineWord
  at: Date
}

/** Ends a pause in which we waited for a proof, and reckons the dates anew. */
async function resumeClock(tx: Transaction, request: RequestRow, at: Date) {
  const entries = await tx.select().from(clockEntries).where(eq(clockEntries.requestId, request.id))
  const ofIdentity = (kind: string) => entries.filter((each) => each.kind === kind && each.reason === 'identity').length
  if (ofIdentity('paused') <= ofIdentity('resumed')) return {}
  const on = isoDay(civilDate(at, operator.timeZone))
  const resumed = { requestId: request.id, kind: 'resumed', on, reason: 'identity', at } as const
  await tx.insert(clockEntries).values(resumed)
  const { legalDue, targetDue } = reckonRequest(request, [...entries, resumed])
  return { legalDue: isoDay(legalDue), targetDue: isoDay(targetDue) }
}

function datesOf(request: RequestRow, proof: ProofKind, at: Date) {
  const { kind, targetDue } = request
  if (kind === 'copy') return { releaseAt: releaseAt({ confirmedAt: at, proofs: [proof] }) }
  return kind === 'deletion' ? { coolingOffEndsAt: coolingOffOf({ confirmedAt: at, targetDue }).coolingOffEndsAt } : {}
}

/**
 * Somebody who was only claimed has shown who they are: from now on a copy waits for its release and a deletion can be undone, as for everybody
 * else. Hold the request first.
 */
export async function proveAsker(tx: Transaction, proving: Proving): Promise<RequestRow> {
  const { request, by, proof, word = 'identity-confirmed', at } = proving
  const clock = await resumeClock(tx, request, at)
  const set = { ...clock, ...datesOf({ ...request, ...clock }, proof, at) }
  if (request.state === 'checking-identity') {
    const move = { requestId: request.id, event: 'confirm-identity', by, at, word, detail: { proof }, set } as const
    const moved = await advance(tx, move)
    if (!moved.ok) throw new Error(`a proof did not move its request: ${moved.refusal}`)
    return moved.value
  }
  if (Object.keys(set).length > 0) await tx.update(requests).set(set).where(eq(requests.id, request.id))
  await recordStep(tx, { request, by, word, action: 'request.identity-confirmed', detail: { proof }, at })
  return { ...request, ...set }
}
