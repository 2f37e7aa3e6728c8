import type { Temporal } from 'temporal-polyfill'
import { inWords } from '#lib/calendar/civil-date.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import type { Period, Regime } from '#lib/regimes/regime.ts'
import type { PauseReason } from './clock-vocabulary.ts'

type Date = Temporal.PlainDate

/** One line of "how this date was reckoned". */
export interface Step {
  text: string
  date: Date
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const asked = {
  identity: 'to show that it is you',
  clarification: 'what you are looking for',
  fee: 'to agree to a fee',
  question: 'something about your request',
} satisfies Record<PauseReason, string>

const arrived = {
  identity: 'What shows that it is you',
  clarification: 'Your answer',
  fee: 'The fee',
  question: 'Your answer',
} satisfies Record<PauseReason, string>

const step = (date: Date, text: string): Step => ({ date, text })
const some = (days: number) => (days === 1 ? 'this 1 day does' : `these ${days} days do`)

export const stepTexts = {
  received: (on: Date) => step(on, `We received your request on ${inWords(on)}.`),

  period(regime: Regime, start: Date, raw: Date) {
    const clamped = regime.respond.unit === 'month' && raw.day !== start.day
    const because = clamped ? ', the last day of a shorter month' : ''
    return step(raw, `${regime.gives} gives us ${periodInWords(regime.respond)}: ${inWords(raw)}${because}.`)
  },

  runsOn: (regime: Regime, reason: PauseReason, on: Date) =>
    step(on, `We asked you ${asked[reason]} on ${inWords(on)}. ${regime.gives} does not stop the clock for this.`),

  tooLateToPause: (reason: PauseReason, on: Date) =>
    step(on, `We asked you ${asked[reason]} on ${inWords(on)}, after the last day. That does not move the date.`),

  standsStill: (reason: PauseReason, on: Date) =>
    step(on, `We asked you ${asked[reason]} on ${inWords(on)}. The clock stands still until we have your answer.`),

  waited: (reason: PauseReason, from: Date, to: Date, days: number, raw: Date) =>
    step(
      raw,
      `We asked you ${asked[reason]} on ${inWords(from)} and had your answer on ${inWords(to)}: ` +
        `${some(days)} not count, so the date moves to ${inWords(raw)}.`,
    ),

  restarted: (reason: PauseReason, on: Date, raw: Date) =>
    step(raw, `${arrived[reason]} came on ${inWords(on)}. The period begins on that day and ends on ${inWords(raw)}.`),

  extended: (whole: Period, on: Date, raw: Date, pausedDays: number) =>
    step(
      raw,
      `On ${inWords(on)} we told you that we need longer. The law allows ${periodInWords(whole)} in all, counted from the ` +
        `start${pausedDays > 0 ? ', and the days of waiting' : ''}: ${inWords(raw)}.`,
    ),

  extendedInVain: (on: Date, why: 'no-extension' | 'already-extended' | 'too-late') => {
    const because = {
      'no-extension': 'the law allows no more time',
      'already-extended': 'the law allows more time only once',
      'too-late': 'that was after the last day',
    }[why]
    return step(on, `On ${inWords(on)} we told you that we need longer, but ${because}. The date stays as it is.`)
  },

  rolled: (raw: Date, legal: Date) =>
    step(
      legal,
      `${inWords(raw)} is a ${raw.dayOfWeek > 5 ? weekdays[raw.dayOfWeek - 1] : 'public holiday'}, ` +
        `so the last day is the next working day: ${inWords(legal)}.`,
    ),

  target: (target: Date) => step(target, `We aim to answer by ${inWords(target)}, a working day before it.`),

  answered: (on: Date) => step(on, `We answered on ${inWords(on)}.`),

  closed: (on: Date) => step(on, `We closed it on ${inWords(on)}, because we had no answer from you.`),

  reopened: (on: Date, raw: Date) =>
    step(
      raw,
      `Your answer came on ${inWords(on)}, after we had closed the request, so we took it up again. The period begins ` +
        `anew on that day and ends on ${inWords(raw)}.`,
    ),

  /** `own`: the period that we give ourselves, where it ends later than the law's. */
  overturned: (regime: Regime, on: Date, lawDue: Date, own: { period: Period; due: Date } | null) =>
    step(
      own?.due ?? lawDue,
      `On ${inWords(on)} your appeal succeeded and the review began again. ` +
        (own
          ? `${regime.gives} names no second period after its own date, ${inWords(lawDue)}: we give ourselves ` +
            `${periodInWords(own.period)}, to ${inWords(own.due)}.`
          : `The last day is still ${inWords(lawDue)}.`),
    ),
}
