import { db, type Reader } from '#db/client.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { findAsk } from './ask-queries.ts'
import type { Waited } from './closing.ts'
import { reckonRequest } from './reckoning.ts'
import { listClockEntries } from './story-queries.ts'
import type { RequestState } from './vocabulary.ts'

type Waiting = { id: string; regime: string; state: RequestState }

/** How long we have waited for the person, and since which moment; null where nothing was asked. */
export async function findWaited(
  request: Waiting,
  at: Date,
  reader: Reader = db(),
): Promise<(Waited & { askedAt: Date }) | null> {
  if (request.state !== 'waiting-for-person' && request.state !== 'checking-identity') return null
  const ask = await findAsk(request, reader)
  if (!ask) return null
  const day = (moment: Date) => civilDate(moment, operator.timeZone)
  const { targetDue, pausedSince } = reckonRequest(request, await listClockEntries(request, reader), day(at))
  const remindedOn = ask.remindedAt ? day(ask.remindedAt) : null
  const { askedAt } = ask
  return { askedAt, askedOn: day(askedAt), remindedOn, targetDue, standsStill: pausedSince !== null }
}
