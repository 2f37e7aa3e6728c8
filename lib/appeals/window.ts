import { civilDate, daysBetween, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { lastDayToAppeal } from '#lib/regimes/recourse.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { type AppealableState, appealableStates } from './vocabulary.ts'

type Ended = { state: RequestState; endedAt: Date | null }

export const isAppealable = (state: RequestState): state is AppealableState =>
  appealableStates.some((known) => known === state)

/** Whether and until when the person may appeal against where this request ended. Null: there is nothing to appeal against. */
export function appealWindow({ state, endedAt }: Ended, on: string): { until: string; open: boolean } | null {
  if (!isAppealable(state) || !endedAt) return null
  const until = isoDay(lastDayToAppeal(civilDate(endedAt, operator.timeZone)))
  return { until, open: daysBetween(on, until) >= 0 }
}
