import type { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'
import { lastWorkingDayBefore } from '#lib/calendar/working-days.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addPeriod } from '#lib/regimes/periods.ts'
import { type Step, stepTexts } from './clock-steps.ts'
import type { ClockEntryKind } from './clock-vocabulary.ts'
import { answerIn, type Clocks, type Dated, governing, run } from './clocks.ts'
import { daysThatDoNotCount } from './pauses.ts'
import {
  beginAnew,
  type ExtensionRefusal,
  type Ledger,
  type Running,
  rawDueOf,
  rawEnd,
  rolled,
  whyNoExtension,
} from './running-clock.ts'

type Date = Temporal.PlainDate

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
  /** The date is our own, after an appeal that succeeded: no law names it, nor says what follows when it is missed. */
  ownPeriod: boolean
  steps: Step[]
}

/** An open pause moves the date day by day, but not after our answer. */
function lastToCount(asOf: Day | undefined, answer: Dated | undefined): Date | undefined {
  if (!asOf || !answer) return asOf ? asDate(asOf) : undefined
  const today = asDate(asOf)
  return today.until(answer.on).sign < 0 ? answer.on : today
}

const openPauseOf = ({ pauses }: Running) => pauses.find(({ to }) => !to)

/** The law's own last day for a refusal; of a review that an appeal has opened, our own date where that is later. */
function refusalDueOf({ law, ours }: Clocks, until: Date | undefined): Date {
  const { refuse } = law.regime
  const ofLaw = rolled(law, refuse ? rawEnd({ ...law, carried: 0 }, refuse, until) : rawDueOf(law, until))
  const own = ours && rolled(ours, rawDueOf(ours, until))
  return own && ofLaw.until(own).sign > 0 ? own : ofLaw
}

function lastStep(answer: Dated | undefined, target: Date): Step {
  if (!answer) return stepTexts.target(target)
  return answer.reason ? stepTexts.closed(answer.on) : stepTexts.answered(answer.on)
}

/**
 * Every date of a request, from its ledger alone (rules.md 1.3). An open pause counts up to `asOf`; without it, as if the answer had come on the day
 * we asked. After an appeal that succeeded the later of the law's date and our own counts.
 */
export function reckon(of: Ledger, asOf?: Day): Reckoning {
  const { clocks, steps, ledger } = run(of)
  const { law, ours } = clocks
  const { regime, isHoliday } = law
  const first = (kind: ClockEntryKind) => ledger.find((entry) => entry.kind === kind)?.on ?? null
  const received = first('received') ?? law.start
  const answer = answerIn(ledger)
  const until = lastToCount(asOf, answer)
  for (const clock of ours ? [law, ours] : [law])
    if (until && openPauseOf(clock)?.effect === 'restart') beginAnew(clock, until)

  const counts = governing(clocks, until)
  const open = openPauseOf(counts)
  const rawDue = rawDueOf(counts, until)
  const legalDue = rolled(counts, rawDue)
  const targetDue = lastWorkingDayBefore(rawDue, isHoliday)
  if (open) steps.push(stepTexts.standsStill(open.reason, open.from))
  if (!legalDue.equals(rawDue)) steps.push(stepTexts.rolled(rawDue, legalDue))
  steps.push(lastStep(answer, targetDue))

  return {
    received,
    start: law.start,
    rawDue,
    legalDue,
    targetDue,
    refusalDue: refusalDueOf(clocks, until),
    acknowledgeDue: regime.acknowledge ? addPeriod(received, regime.acknowledge, isHoliday) : null,
    acknowledged: first('acknowledged'),
    answered: answer?.on ?? null,
    pausedDays: daysThatDoNotCount([...law.pauses, ...(ours?.pauses ?? [])], law.start, until),
    pausedSince: open?.from ?? null,
    extended: law.extended,
    ownPeriod: counts !== law,
    steps,
  }
}

/** Asked before an extension is sent: the notice has to go out within the law's own period, once. Our own after an appeal has none. */
export function mayExtend(
  of: Ledger,
  on: Day,
): Outcome<Reckoning, ExtensionRefusal | 'already-answered' | 'our-own-period'> {
  const { clocks, ledger } = run(of)
  if (answerIn(ledger)) return refused('already-answered')
  const why = whyNoExtension(clocks.law, asDate(on))
  if (why) return refused(why === 'too-late' && clocks.ours ? 'our-own-period' : why)
  return done(reckon({ ...of, entries: [...of.entries, { kind: 'extended', on }] }, on))
}
