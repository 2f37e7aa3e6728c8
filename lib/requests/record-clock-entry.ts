import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { clockEntries, requests } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Reckoning } from './clock.ts'
import { reckonRequest, type StoredEntry } from './reckoning.ts'
import { listClockEntries } from './story-queries.ts'

/** The dates as lists and sweeps find them: a copy of what was reckoned, never a source. */
export async function storeDates(
  tx: Transaction,
  requestId: string,
  { legalDue, targetDue }: Pick<Reckoning, 'legalDue' | 'targetDue'>,
): Promise<void> {
  const dates = { legalDue: isoDay(legalDue), targetDue: isoDay(targetDue) }
  await tx.update(requests).set(dates).where(eq(requests.id, requestId))
}

type Entry = { request: { id: string; regime: string }; entry: StoredEntry; at: Date }

/**
 * Adds a line to a request's clock and reckons its dates anew; answers what they were and what they are, on the day of the deed. The caller holds
 * the request. What is stored leaves the days of an open wait out, so that it never lies behind the date that counts.
 */
export async function recordClockEntry(
  tx: Transaction,
  { request, entry, at }: Entry,
): Promise<{ before: Reckoning; after: Reckoning }> {
  const entries = await listClockEntries(request, tx)
  await tx.insert(clockEntries).values({ ...entry, requestId: request.id, at })
  const [today, longer] = [civilDate(at, operator.timeZone), [...entries, entry]]
  await storeDates(tx, request.id, reckonRequest(request, longer))
  return { before: reckonRequest(request, entries, today), after: reckonRequest(request, longer, today) }
}
