import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { clockEntries } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestEvent } from './vocabulary.ts'

/** What answers a request: a decision to decline answers by itself, a grant once it is carried out (GDPR Art. 12(3): "action taken"). */
const answering: ReadonlySet<RequestEvent> = new Set(['decline', 'make-ready', 'finish', 'finish-partly'])

/** Stops the clock with the first answer; the end of a copy that was ready is no second one. A review after an appeal has an answer of its own. */
export async function recordAnswer(
  tx: Transaction,
  { requestId, event, at }: { requestId: string; event: RequestEvent; at: Date },
): Promise<void> {
  if (!answering.has(event)) return
  const told = await tx
    .select({ kind: clockEntries.kind })
    .from(clockEntries)
    .where(and(eq(clockEntries.requestId, requestId), inArray(clockEntries.kind, ['answered', 'reopened'])))
    .orderBy(asc(clockEntries.at))
  if (told.at(-1)?.kind === 'answered') return
  const on = isoDay(civilDate(at, operator.timeZone))
  await tx.insert(clockEntries).values({ requestId, kind: 'answered', on, reason: null, at })
}
