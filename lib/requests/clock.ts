import type { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'
import { holidayCheck, type Jurisdiction } from '#lib/calendar/holidays.ts'
import { type IsHoliday, lastWorkingDayBefore, nextWorkingDay } from '#lib/calendar/working-days.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addPeriod } from '#lib/regimes/periods.ts'
import type { Period, Regime } from '#lib/regimes/regime.ts'
import { type Step, stepTexts } from './clock-steps.ts'
import { daysThatDoNotCount, effectOf, type Pause } from './pauses.ts'
import type { ClockEntryKind, PauseReason } from './vocabulary.ts'

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

export interface Reckoning {
  received: Date
  /** The day from which the law counts: receipt, or later where the law says so. */
  start: Date
  /** The legal date before weekends and holidays move it. */
  rawDue: Date
  legalDue: Date
  /** The last working day before the raw date: what we aim at. */
  targetDue: Date
  /** The last day for a refusal; an extension does not move it where the law says so (GDPR 12(4)). */
  refusalDue: Date
  acknowledgeDue: Date | null
  acknowledged: Date | null
  answered: Date | null
  pausedDays: number
  /** Since when the clock stands still, while it does. */
  pausedSince: Date | null
  extended: boolean
  steps: Step[]
}

interface Running {
  regime: Regime
  isHoliday: IsHoliday
  start: Date
  pauses: Pause[]
  extended: boolean
}

const before = (a: Date, b: Date) => a.until(b).sign > 0
const whole = ({ respond, extendBy = 0 }: Regime): Period => ({ ...respond, count: respond.count + extendBy })

/** From the start every time, so that nothing is ever counted from a date that was itself reckoned. */
function rawEnd(clock: Running, period: Period, asOf?: Date): Date {
  const end = addPeriod(clock.start, period, clock.isHoliday)
  return end.add({ days: daysThatDoNotCount(clock.pauses, clock.start, asOf) })
}

function rolled(clock: Running, raw: Date): Date {
  return clock.regime.roll === 'next-working-day' ? nextWorkingDay(raw, clock.isHoliday) : raw
}

const rawDueOf = (clock: Running, asOf?: Date) =>
  rawEnd(clock, clock.extended ? whole(clock.regime) : clock.regime.respond, asOf)

/** A step taken after the last day cannot move it. */
const isOver = (clock: Running, on: Date) => before(rolled(clock, rawDueOf(clock, on)), on)

type ExtensionRefusal = 'no-extension' | 'already-extended' | 'too-late'

function whyNoExtension(clock: Running, on: Date): ExtensionRefusal | null {
  if (!clock.regime.extendBy) return 'no-extension'
  if (clock.extended) return 'already-extended'
  return isOver(clock, on) ? 'too-late' : null
}

function pause(clock: Running, on: Date, reason: PauseReason): Step[] {
  const effect = effectOf(clock.regime.clock, reason)
  if (effect === 'none') return [stepTexts.runsOn(clock.regime, reason, on)]
  if (isOver(clock, on)) return [stepTexts.tooLateToPause(reason, on)]
  if (clock.pauses.some((known) => known.reason === reason && !known.to)) return []
  clock.pauses.push({ reason, effect, from: on, to: null })
  return []
}

function resume(clock: Running, on: Date, reason: PauseReason): Step[] {
  const open = clock.pauses.find((known) => known.reason === reason && !known.to)
  if (!open) return []
  const counted = daysThatDoNotCount(clock.pauses, clock.start)
  open.to = on
  if (open.effect === 'restart') {
    if (before(clock.start, on)) clock.start = on
    return [stepTexts.restarted(reason, on, rawDueOf(clock))]
  }
  const days = daysThatDoNotCount(clock.pauses, clock.start) - counted
  return days > 0 ? [stepTexts.waited(reason, open.from, on, days, rawDueOf(clock))] : []
}

function extend(clock: Running, on: Date): Step[] {
  const why = whyNoExtension(clock, on)
  if (why) return [stepTexts.extendedInVain(on, why)]
  clock.extended = true
  const waited = daysThatDoNotCount(clock.pauses, clock.start)
  return [stepTexts.extended(whole(clock.regime), on, rawDueOf(clock), waited)]
}

interface Dated {
  kind: ClockEntryKind
  on: Date
  reason: PauseReason | null
}

function inOrder(entries: readonly ClockEntry[]): Dated[] {
  const dated = entries.map(({ kind, on, reason }) => ({ kind, on: asDate(on), reason: reason ?? null }))
  return dated.sort((a, b) => a.on.until(b.on).sign * -1)
}

function run({ regime, entries, establishment }: Ledger): { clock: Running; steps: Step[]; ledger: Dated[] } {
  const ledger = inOrder(entries)
  const received = ledger.find(({ kind }) => kind === 'received')
  if (!received) throw new Error('A clock needs the day of receipt')
  const isHoliday = holidayCheck(regime.holidays ?? establishment)
  const clock: Running = { regime, isHoliday, start: received.on, pauses: [], extended: false }
  const steps = [stepTexts.received(received.on), stepTexts.period(regime, received.on, rawDueOf(clock))]
  for (const { kind, on, reason } of ledger) {
    if (kind === 'extended') steps.push(...extend(clock, on))
    if (kind !== 'paused' && kind !== 'resumed') continue
    if (!reason) throw new Error(`A clock is ${kind} for a reason`)
    steps.push(...(kind === 'paused' ? pause(clock, on, reason) : resume(clock, on, reason)))
  }
  return { clock, steps, ledger }
}

/**
 * Every date of a request, from its ledger alone (rules.md 1.3). An open pause counts up to `asOf`;
 * without it, as if the answer had come on the day we asked.
 */
export function reckon(of: Ledger, asOf?: Day): Reckoning {
  const { clock, steps, ledger } = run(of)
  const { regime, isHoliday } = clock
  const first = (kind: ClockEntryKind) => ledger.find((entry) => entry.kind === kind)?.on ?? null
  const received = first('received') ?? clock.start
  const answered = first('answered')
  const open = clock.pauses.find(({ to }) => !to)
  const until = asOf ? asDate(asOf) : undefined
  if (open && open.effect === 'restart' && until && before(clock.start, until)) clock.start = until

  const rawDue = rawDueOf(clock, until)
  const legalDue = rolled(clock, rawDue)
  const targetDue = lastWorkingDayBefore(rawDue, isHoliday)
  if (open) steps.push(stepTexts.standsStill(open.reason, open.from))
  if (!legalDue.equals(rawDue)) steps.push(stepTexts.rolled(rawDue, legalDue))
  steps.push(answered ? stepTexts.answered(answered) : stepTexts.target(targetDue))

  return {
    received,
    start: clock.start,
    rawDue,
    legalDue,
    targetDue,
    refusalDue: regime.refuse ? rolled(clock, rawEnd(clock, regime.refuse, until)) : legalDue,
    acknowledgeDue: regime.acknowledge ? addPeriod(received, regime.acknowledge, isHoliday) : null,
    acknowledged: first('acknowledged'),
    answered,
    pausedDays: daysThatDoNotCount(clock.pauses, clock.start, until),
    pausedSince: open?.from ?? null,
    extended: clock.extended,
    steps,
  }
}

/** Asked before an extension is sent: the notice has to go out within the base period, once. */
export function mayExtend(of: Ledger, on: Day): Outcome<Reckoning, ExtensionRefusal | 'already-answered'> {
  const { clock, ledger } = run(of)
  if (ledger.some(({ kind }) => kind === 'answered')) return refused('already-answered')
  const why = whyNoExtension(clock, asDate(on))
  return why ? refused(why) : done(reckon({ ...of, entries: [...of.entries, { kind: 'extended', on }] }))
}
