import { Temporal } from 'temporal-polyfill'
import { asDate, daysBetween, inWords } from '#lib/calendar/civil-date.ts'
import { holidayCheck, type Jurisdiction } from '#lib/calendar/holidays.ts'
import { lastWorkingDayBefore, nextWorkingDay } from '#lib/calendar/working-days.ts'
import { addPeriod, periodInWords } from '#lib/regimes/periods.ts'
import { days, type Regime } from '#lib/regimes/regime.ts'
import type { Reckoning } from './clock.ts'
import { stepTexts } from './clock-steps.ts'
import type { ClockEntryKind } from './clock-vocabulary.ts'

/** No law gives a second period after an appeal that succeeded: this is what we allow ourselves to review again. */
const toReviewAgain = days(15)

type Line = { kind: ClockEntryKind; on: string }
type Ledger = { regime: Regime; entries: readonly Line[]; establishment: Jurisdiction }

/**
 * Reckons on where an appeal has reopened a request: our own short period from that day, or the law's date if that is later. The first
 * answer counts no more; the steps go on saying when it was given and what the law's own date was.
 */
export function reckonReopened(before: Reckoning, { regime, entries, establishment }: Ledger): Reckoning {
  const kinds = entries.map(({ kind }) => kind)
  const place = kinds.lastIndexOf('overturned')
  const overturned = entries[place]
  if (!overturned) return before
  const on = asDate(overturned.on)
  const isHoliday = holidayCheck(regime.holidays ?? establishment)
  const ours = addPeriod(on, toReviewAgain, isHoliday)
  const rawDue = daysBetween(ours, before.rawDue) > 0 ? before.rawDue : ours
  const legalDue = regime.roll === 'next-working-day' ? nextWorkingDay(rawDue, isHoliday) : rawDue
  const targetDue = lastWorkingDayBefore(rawDue, isHoliday)
  const again = entries
    .slice(Math.max(place, kinds.lastIndexOf('reopened')) + 1)
    .find(({ kind }) => kind === 'answered')
  const answered = again ? asDate(again.on) : null
  const late = Temporal.PlainDate.compare(before.legalDue, legalDue) < 0
  const steps = [
    ...before.steps,
    {
      date: legalDue,
      text:
        `On ${inWords(on)} your appeal succeeded and the review began again. ` +
        (late
          ? `${regime.gives} names no second period after its own date, ${inWords(before.legalDue)}: we give ourselves ${periodInWords(toReviewAgain)}, to ${inWords(legalDue)}.`
          : `The last day is still ${inWords(legalDue)}.`),
    },
    answered ? stepTexts.answered(answered) : stepTexts.target(targetDue),
  ]
  return { ...before, rawDue, legalDue, targetDue, refusalDue: legalDue, answered, steps }
}
