import { civilDate, endOfDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { recourseEnds } from '#lib/regimes/recourse.ts'
import { isEnd, isOpen } from './lifecycle.ts'
import { regimeOf } from './reckoning.ts'
import type { RequestState } from './vocabulary.ts'

type Answered = { state: RequestState; recourseEndsAt: Date | null }
type Ended = { regime: string; endedAt: Date | null }

const dayOf = (at: Date) => civilDate(at, operator.timeZone)

/** The last moment of recourse against an answer of that moment. */
export function recourseEndOf(request: Pick<Ended, 'regime'>, answeredAt: Date, appealDecidedAt?: Date): Date {
  const appealDecidedOn = appealDecidedAt && dayOf(appealDecidedAt)
  const last = recourseEnds({ regime: regimeOf(request), answeredOn: dayOf(answeredAt), appealDecidedOn })
  return endOfDay(last, operator.timeZone)
}

/** What a step does to the end of recourse: an answer sets it, a new review takes it away, an appeal that is not decided leaves none in sight. */
export function recourseAfter(request: Ended, next: RequestState, at: Date): { recourseEndsAt?: Date | null } {
  if (isEnd(next)) return { recourseEndsAt: recourseEndOf(request, at) }
  if (next === 'upheld') return { recourseEndsAt: recourseEndOf(request, request.endedAt ?? at, at) }
  return isOpen(next) || next === 'appealed' ? { recourseEndsAt: null } : {}
}

/** Whether anything can still be done about our answer: then it matters that the person has read it. Of an appeal that is not decided no end is in sight. */
export function recourseRuns({ state, recourseEndsAt }: Answered, at: Date): boolean {
  return state === 'appealed' || (recourseEndsAt !== null && recourseEndsAt >= at)
}
