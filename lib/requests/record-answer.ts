import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { clockEntries } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestEvent } from './vocabulary.ts'

/** What answers a request: a decision to decline or to close answers by itself, a grant once it is carried out (GDPR Art. 12(3): "action taken"). */
const answering: ReadonlySet<RequestEvent> = new Set([
  'decline',
  'make-ready',
  'finish',
  'finish-partly',
  'close-unanswered',
])

/**
 * Stops the clock with the first answer; the end of a copy that was ready is no second one. A review after an appeal, and one that a late answer
 * took up again, has an answer of its own. Of a closing it says what we had asked for in vain.
 */
export async function recordAnswer(
  tx: Transaction,
  { requestId, event, at }: { requestId: string; event: RequestEvent; at: Date },
): Promise<void> {
  if (!answering.has(event)) return
  const entries = await tx
    .select({ kind: clockEntries.kind, reason: clockEntries.reason })
    .from(clockEntries)
    .where(eq(clockEntries.requestId, requestId))
    .orderBy(asc(clockEntries.at))
  const begun = entries.findLastIndex(({ kind }) => kind === 'reopened' || kind === 'overturned')
  if (entries.slice(begun + 1).some(({ kind }) => kind === 'answered')) return
  const asked = entries.findLast(({ kind }) => kind === 'paused')
  const reason = event === 'close-unanswered' ? (asked?.reason ?? 'question') : null
  const on = isoDay(civilDate(at, operator.timeZone))
  await tx.insert(clockEntries).values({ requestId, kind: 'answered', on, reason, at })
}
