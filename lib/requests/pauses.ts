import type { Temporal } from 'temporal-polyfill'
import type { ClockRules } from '#lib/regimes/regime.ts'
import type { PauseReason } from './clock-vocabulary.ts'

export type PauseEffect = 'none' | 'suspend' | 'restart' | 'exclude-inclusive-days'

export interface Pause {
  reason: PauseReason
  effect: PauseEffect
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
}

export function effectOf(rules: ClockRules, reason: PauseReason): PauseEffect {
  return reason === 'question' ? 'none' : rules[reason]
}

/** DPA 2018 s. 54(3C): from the day of asking to the day of the answer, both included. Elsewhere the nights between. */
function daysOf(pause: Pause, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const nights = pause.from.until(to, { largestUnit: 'day' }).days
  const first = pause.effect === 'exclude-inclusive-days' ? 0 : 1
  return Array.from({ length: Math.max(0, nights + 1 - first) }, (_, n) => pause.from.add({ days: n + first }))
}

/** Each day once, however many pauses lie over it; days before the start were never counted at all. */
export function daysThatDoNotCount(
  pauses: readonly Pause[],
  start: Temporal.PlainDate,
  asOf?: Temporal.PlainDate,
): number {
  const days = new Set<string>()
  for (const pause of pauses) {
    const to = pause.to ?? asOf
    if (!to || pause.effect === 'restart') continue
    for (const day of daysOf(pause, to)) if (start.until(day).sign >= 0) days.add(day.toString())
  }
  return days.size
}
