import type { Temporal } from 'temporal-polyfill'
import type { Day } from '#lib/calendar/civil-date.ts'
import type { Jurisdiction } from '#lib/calendar/holidays.ts'
import { type IsHoliday, nextWorkingDay } from '#lib/calendar/working-days.ts'
import { addPeriod } from '#lib/regimes/periods.ts'
import type { Period, Regime } from '#lib/regimes/regime.ts'
import { type Step, stepTexts } from './clock-steps.ts'
import type { ClockEntryKind, PauseReason } from './clock-vocabulary.ts'
import { daysThatDoNotCount, effectOf, type Pause } from './pauses.ts'

type Date = Temporal.PlainDate

/** A dated line of a request's ledger. Pauses and their ends say what we wait for. */
export interface ClockEntry {
  kind: ClockEntryKind
  on: Day
  reason?: PauseReason | null
}

export interface Ledger {
  regime: Regime
  entries: readonly ClockEntry[]
  /** Whose holidays count, unless the regime names its own. */
  establishment: Jurisdiction
}

export interface Running {
  regime: Regime
  isHoliday: IsHoliday
  start: Date
  /** The one in force: the base period, or with its extension. */
  period: Period
  pauses: Pause[]
  /** Days by which the end would have moved back when the start moved on: no step of the person's shortens a period. */
  carried: number
  /** Once for ever, also where the period began anew since. */
  extended: boolean
}

export const before = (a: Date, b: Date) => a.until(b).sign > 0
const whole = ({ respond, extendBy = 0 }: Regime): Period => ({ ...respond, count: respond.count + extendBy })

/** From the start every time, so that nothing is ever counted from a date that was itself reckoned. */
export function rawEnd(clock: Running, period: Period, asOf?: Date): Date {
  const end = addPeriod(clock.start, period, clock.isHoliday)
  return end.add({ days: clock.carried + daysThatDoNotCount(clock.pauses, clock.start, asOf) })
}

export function rolled(clock: Running, raw: Date): Date {
  return clock.regime.roll === 'next-working-day' ? nextWorkingDay(raw, clock.isHoliday) : raw
}

export const rawDueOf = (clock: Running, asOf?: Date) => rawEnd(clock, clock.period, asOf)

/** The period begins anew; a shorter month after it does not bring the end forward. */
export function beginAnew(clock: Running, on: Date, period = clock.period): void {
  const due = rawDueOf(clock)
  if (before(clock.start, on)) clock.start = on
  clock.period = period
  const lost = rawDueOf(clock).until(due, { largestUnit: 'day' }).days
  if (lost > 0) clock.carried += lost
}

/** A step taken after the last day cannot move it. */
const isOver = (clock: Running, on: Date) => before(rolled(clock, rawDueOf(clock, on)), on)

export type ExtensionRefusal = 'no-extension' | 'already-extended' | 'too-late'

export function whyNoExtension(clock: Running, on: Date): ExtensionRefusal | null {
  if (!clock.regime.extendBy) return 'no-extension'
  if (clock.extended) return 'already-extended'
  return isOver(clock, on) ? 'too-late' : null
}

export function pause(clock: Running, on: Date, reason: PauseReason): Step[] {
  const effect = effectOf(clock.regime.clock, reason)
  if (effect === 'none') return [stepTexts.runsOn(clock.regime, reason, on)]
  if (isOver(clock, on)) return [stepTexts.tooLateToPause(reason, on)]
  if (clock.pauses.some((known) => known.reason === reason && !known.to)) return []
  clock.pauses.push({ reason, effect, from: on, to: null })
  return []
}

export function resume(clock: Running, on: Date, reason: PauseReason): Step[] {
  const open = clock.pauses.find((known) => known.reason === reason && !known.to)
  if (!open) return []
  const counted = daysThatDoNotCount(clock.pauses, clock.start)
  open.to = on
  if (open.effect === 'restart') {
    beginAnew(clock, on)
    return [stepTexts.restarted(reason, on, rawDueOf(clock))]
  }
  const days = daysThatDoNotCount(clock.pauses, clock.start) - counted
  return days > 0 ? [stepTexts.waited(reason, open.from, on, days, rawDueOf(clock))] : []
}

export function extend(clock: Running, on: Date): Step[] {
  const why = whyNoExtension(clock, on)
  if (why) return [stepTexts.extendedInVain(on, why)]
  clock.extended = true
  clock.period = whole(clock.regime)
  const waited = daysThatDoNotCount(clock.pauses, clock.start)
  return [stepTexts.extended(whole(clock.regime), on, rawDueOf(clock), waited)]
}
