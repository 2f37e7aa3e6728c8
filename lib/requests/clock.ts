import type { Temporal } from 'temporal-polyfill'
import { asDate, type Day } from '#lib/calendar/civil-date.ts'
import { lastWorkingDayBefore } from '#lib/calendar/working-days.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addPeriod } from '#lib/regimes/periods.ts'
import { type Step, stepTexts } from './clock-steps.ts'
import type { ClockEntryKind } from './clock-vocabulary.ts'
import { daysThatDoNotCount } from './pauses.ts'
import {
  beginAnew,
  type Dated,
  type ExtensionRefusal,
  type Ledger,
  rawDueOf,
  rawEnd,
  rolled,
  run,
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
  steps: Step[]
}

/** The answer that stands; what was closed for want of a word and taken up again is unanswered. */
function answerIn(ledger: readonly Dated[]): Dated | undefined {
  const begun = ledger.findLastIndex(({ kind }) => kind === 'reopened')
  return ledger.slice(begun + 1).find(({ kind }) => kind === 'answered')
}

/** An open pause moves the date day by day, but not after our answer. */
function lastToCount(asOf: Day | undefined, answer: Dated | undefined): Date | undefined {
  if (!asOf || !answer) return asOf ? asDate(asOf) : undefined
  const today = asDate(asOf)
  return today.until(answer.on).sign < 0 ? answer.on : today
}

function lastStep(answer: Dated | undefined, target: Date): Step {
  if (!answer) return stepTexts.target(target)
  return answer.reason ? stepTexts.closed(answer.on) : stepTexts.answered(answer.on)
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
  const answer = answerIn(ledger)
  const open = clock.pauses.find(({ to }) => !to)
  const until = lastToCount(asOf, answer)
  if (open && open.effect === 'restart' && until) beginAnew(clock, until)

  const rawDue = rawDueOf(clock, until)
  const legalDue = rolled(clock, rawDue)
  const targetDue = lastWorkingDayBefore(rawDue, isHoliday)
  if (open) steps.push(stepTexts.standsStill(open.reason, open.from))
  if (!legalDue.equals(rawDue)) steps.push(stepTexts.rolled(rawDue, legalDue))
  steps.push(lastStep(answer, targetDue))

  return {
    received,
    start: clock.start,
    rawDue,
    legalDue,
    targetDue,
    refusalDue: regime.refuse ? rolled(clock, rawEnd({ ...clock, carried: 0 }, regime.refuse, until)) : legalDue,
    acknowledgeDue: regime.acknowledge ? addPeriod(received, regime.acknowledge, isHoliday) : null,
    acknowledged: first('acknowledged'),
    answered: answer?.on ?? null,
    pausedDays: daysThatDoNotCount(clock.pauses, clock.start, until),
    pausedSince: open?.from ?? null,
    extended: clock.extended,
    steps,
  }
}

/** Asked before an extension is sent: the notice has to go out within the base period, once. */
export function mayExtend(of: Ledger, on: Day): Outcome<Reckoning, ExtensionRefusal | 'already-answered'> {
  const { clock, ledger } = run(of)
  if (answerIn(ledger)) return refused('already-answered')
  const why = whyNoExtension(clock, asDate(on))
  return why ? refused(why) : done(reckon({ ...of, entries: [...of.entries, { kind: 'extended', on }] }, on))
}
