import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestKind } from './vocabulary.ts'

type Dated = { kind: RequestKind; coolingOffEndsAt: Date | null; releaseAt: Date | null }

/** What an approved request still waits for at this moment: the end of the time to undo it, or the release of a copy. */
export function stillWaits(request: Dated, at: Date): { undoUntil: string | null; opensAt: Date | null } {
  const ahead = (moment: Date | null) => (moment && moment > at ? moment : null)
  const ends = request.kind === 'deletion' ? ahead(request.coolingOffEndsAt) : null
  const undoUntil = ends ? isoDay(civilDate(ends, operator.timeZone)) : null
  return { undoUntil, opensAt: request.kind === 'copy' ? ahead(request.releaseAt) : null }
}
