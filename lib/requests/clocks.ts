import type { Temporal } from 'temporal-polyfill'
import { asDate } from '#lib/calendar/civil-date.ts'
import { holidayCheck } from '#lib/calendar/holidays.ts'
import { days } from '#lib/regimes/regime.ts'
import { type Step, stepTexts } from './clock-steps.ts'
import type { ClockEntryKind, PauseReason } from './clock-vocabulary.ts'
import {
  before,
  beginAnew,
  type ClockEntry,
  extend,
  type Ledger,
  pause,
  type Running,
  rawDueOf,
  resume,
  rolled,
} from './running-clock.ts'

type Date = Temporal.PlainDate

export interface Dated {
  kind: ClockEntryKind
  on: Date
  /** Of an answer: what we had asked for in vain when we closed. */
  reason: PauseReason | null
}

/** The answer that stands; what was closed for want of a word and taken up again is unanswered, and so is what an appeal has opened again. */
export function answerIn(ledger: readonly Dated[]): Dated | undefined {
  const begun = ledger.findLastIndex(({ kind }) => kind === 'reopened' || kind === 'overturned')
  return ledger.slice(begun + 1).find(({ kind }) => kind === 'answered')
}

function inOrder(entries: readonly ClockEntry[]): Dated[] {
  const dated = entries.map(({ kind, on, reason }) => ({ kind, on: asDate(on), reason: reason ?? null }))
  return dated.sort((a, b) => a.on.until(b.on).sign * -1)
}

/** The law's clock; and after an appeal that succeeded our own beside it. The later of the two dates counts. */
export interface Clocks {
  law: Running
  ours: Running | null
}

/** No law gives a second period after an appeal that succeeded: this is what we allow ourselves to review again. */
const toReviewAgain = days(15)

/** The one whose date counts. */
export function governing({ law, ours }: Clocks, asOf?: Date): Running {
  return ours && before(rawDueOf(law, asOf), rawDueOf(ours, asOf)) ? ours : law
}

const openPauses = ({ pauses }: Running) => pauses.filter(({ to }) => !to)

function reopen({ law, ours }: Clocks, on: Date): Step[] {
  for (const clock of ours ? [law, ours] : [law]) for (const open of openPauses(clock)) open.to = open.from
  beginAnew(law, on, law.regime.respond)
  return [stepTexts.reopened(on, rawDueOf(law))]
}

/** What we waited for when we answered, we no longer wait for. */
function endWaits(clock: Running, on: Date): void {
  for (const open of openPauses(clock)) {
    open.to = before(on, open.from) ? open.from : on
    if (open.effect === 'restart') beginAnew(clock, open.to)
  }
}

/**
 * Our own period begins. It stands still and begins anew as the law's own would, so that waiting for the person never makes us late; and nothing
 * makes it longer. The law's date, where it is still ahead, runs on beside it: we have set aside the answer that met it.
 */
function overturn(clocks: Clocks, on: Date, answer: Dated | undefined): Step[] {
  const { law, ours } = clocks
  for (const clock of ours ? [law, ours] : [law]) endWaits(clock, answer?.on ?? on)
  if (ours) beginAnew(ours, on)
  else {
    const regime = { ...law.regime, respond: toReviewAgain, extendBy: undefined }
    clocks.ours = { ...law, regime, start: on, period: toReviewAgain, pauses: [], carried: 0 }
  }
  const [lawDue, due] = [rolled(law, rawDueOf(law)), rawDueOf(governing(clocks))]
  const own = governing(clocks) !== law
  return [
    ...(answer ? [answer.reason ? stepTexts.closed(answer.on) : stepTexts.answered(answer.on)] : []),
    stepTexts.overturned(law.regime, on, lawDue, own ? { period: toReviewAgain, due } : null),
  ]
}

/** Every line counts for both clocks, for each by its own last day; what it does to the date that counts is told. */
function wait(clocks: Clocks, { kind, on, reason }: Dated): Step[] {
  if (!reason) throw new Error(`A clock is ${kind} for a reason`)
  const take = kind === 'paused' ? pause : resume
  const [ofLaw, ofOurs] = [take(clocks.law, on, reason), clocks.ours ? take(clocks.ours, on, reason) : []]
  return governing(clocks) === clocks.law ? ofLaw : ofOurs
}

/** Every line of the ledger in its order. */
export function run({ regime, entries, establishment }: Ledger): { clocks: Clocks; steps: Step[]; ledger: Dated[] } {
  const ledger = inOrder(entries)
  const received = ledger.find(({ kind }) => kind === 'received')
  if (!received) throw new Error('A clock needs the day of receipt')
  const isHoliday = holidayCheck(regime.holidays ?? establishment)
  const period = regime.respond
  const law: Running = { regime, isHoliday, start: received.on, period, pauses: [], carried: 0, extended: false }
  const clocks: Clocks = { law, ours: null }
  const steps = [stepTexts.received(received.on), stepTexts.period(regime, received.on, rawDueOf(law))]
  for (const [place, line] of ledger.entries()) {
    const { kind, on } = line
    if (kind === 'extended') steps.push(...extend(law, on))
    if (kind === 'reopened') steps.push(...reopen(clocks, on))
    if (kind === 'overturned') steps.push(...overturn(clocks, on, answerIn(ledger.slice(0, place))))
    if (kind === 'paused' || kind === 'resumed') steps.push(...wait(clocks, line))
  }
  return { clocks, steps, ledger }
}
