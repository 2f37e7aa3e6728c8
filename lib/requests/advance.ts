import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import { lockErasedToo } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { actorOf } from './actor-of.ts'
import { isEnd, nextState } from './lifecycle.ts'
import { recordAnswer } from './record-answer.ts'
import { recourseAfter } from './recourse-after.ts'
import { setAsideOvertaken } from './set-aside.ts'
import type { TimelineWord } from './timeline-vocabulary.ts'
import type { RequestEvent } from './vocabulary.ts'

export type RequestRow = typeof requests.$inferSelect

type Move = {
  requestId: string
  event: RequestEvent
  by: Subject | Staff<Permission> | System
  at: Date
  /** The line both sides read in the timeline. */
  word: TimelineWord
  /** Facts of that line and of the audit row; never personal data. */
  detail?: Record<string, string | number>
  /** What else changes on the request with this step: `decidedAt`, `coolingOffEndsAt`, … */
  set?: Partial<Omit<typeof requests.$inferInsert, 'id' | 'state' | 'subjectId'>>
  /** The row, where the caller's transaction holds it already. */
  held?: RequestRow
  /** Only when the step is somebody's who acts for the person. */
  forPerson?: 'representative'
  /** Staff decided it, and the system lets it stand once it can no longer be recalled. */
  forStaff?: true
}

/**
 * Reads a request and holds it until the transaction ends, its person first, whom nearly every deed writes about: so two deeds never wait for each
 * other (docs/decisions/0019-order-of-locks.md). Take this lock before any other row of the request.
 */
export async function lockRequest(tx: Transaction, requestId: string): Promise<RequestRow | undefined> {
  const whose = sql`(select ${requests.subjectId} from ${requests} where ${requests.id} = ${requestId}::uuid)`
  const personId = await lockErasedToo(tx, whose)
  const [request] = await tx.select().from(requests).where(eq(requests.id, requestId)).for('update')
  // In between it became somebody else's, whose mailbox was proved or whom staff found.
  if (request && request.subjectId !== personId) await lockErasedToo(tx, request.subjectId)
  return request
}

/** The only way a request changes its state: asks the lifecycle, then writes state, timeline, clock and audit trail together. */
export async function advance(tx: Transaction, move: Move): Promise<Outcome<RequestRow, 'not-found' | 'not-allowed'>> {
  const { requestId, event, by, at, word, detail = {} } = move
  const request = move.held ?? (await lockRequest(tx, requestId))
  if (!request) return refused('not-found')
  const actor = move.forStaff ? 'staff' : (move.forPerson ?? actorOf(by))
  const next = nextState(request.state, event, actor)
  if (!next.ok) return next
  const endedAt = isEnd(next.value) ? at : next.value === 'in-review' ? null : request.endedAt
  const changes = { endedAt, ...recourseAfter(request, next.value, at), ...move.set, state: next.value }
  const [changed] = await tx.update(requests).set(changes).where(eq(requests.id, requestId)).returning()
  if (!changed) return refused('not-found')
  await setAsideOvertaken(tx, { request, event, at })
  await tx.insert(timelineEntries).values({ requestId, word, actor, detail, at })
  await recordAnswer(tx, { requestId, event, at })
  await recordAudit(tx, {
    action: `request.${event}`,
    by,
    about: request.subjectId,
    reference: request.reference,
    detail: { from: request.state, to: next.value, ...detail },
    at,
  })
  return done(changed)
}
