import { asDate, type Day, daysBetween, inWords } from '#lib/calendar/civil-date.ts'
import { holidayCheck, type Jurisdiction } from '#lib/calendar/holidays.ts'
import { nextWorkingDay } from '#lib/calendar/working-days.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { addPeriod, periodInWords } from '#lib/regimes/periods.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { appealOf } from '#lib/regimes/regimes.ts'

type Received = { regime: Regime; receivedOn: Day; extendedOn?: Day | null; establishment: Jurisdiction }

/**
 * By when an appeal is decided, and how that was reckoned: from receipt, by the appeal clock of the law, or by our own where it has none.
 * More time is counted from receipt with the first (Colo. 6-1-1306(3)(b), Minn. 325M.14: 60 days more).
 */
export function reckonAppeal({ regime, receivedOn, extendedOn, establishment }: Received) {
  const { decide, extendBy = 0 } = appealOf(regime)
  const isHoliday = holidayCheck(regime.holidays ?? establishment)
  const whole = { ...decide, count: decide.count + (extendedOn ? extendBy : 0) }
  const raw = addPeriod(asDate(receivedOn), whole, isHoliday)
  const dueOn = regime.roll === 'next-working-day' ? nextWorkingDay(raw, isHoliday) : raw
  const first = addPeriod(asDate(receivedOn), decide, isHoliday)
  const giver =
    regime.appeal && regime.id !== 'voluntary' ? regime.gives : 'The law names no period for this. Our own rule'
  const steps = [
    `We received your appeal on ${inWords(receivedOn)}.`,
    `${giver} gives us ${periodInWords(decide)}: ${inWords(first)}.`,
    ...(extendedOn
      ? [
          `On ${inWords(extendedOn)} we told you that we need longer. The law allows ${periodInWords(whole)} in all, counted from receipt: ${inWords(raw)}.`,
        ]
      : []),
    ...(dueOn.equals(raw) ? [] : [`That is no working day, so the last day is ${inWords(dueOn)}.`]),
  ]
  return { dueOn, steps }
}

/** Asked before the notice is sent: only where the law allows it, once, and before the first date has passed. */
export function mayTakeLonger(
  of: Received,
  on: Day,
): Outcome<ReturnType<typeof reckonAppeal>, 'no-extension' | 'already-extended' | 'too-late'> {
  if (!appealOf(of.regime).extendBy) return refused('no-extension')
  if (of.extendedOn) return refused('already-extended')
  if (daysBetween(reckonAppeal(of).dueOn, on) > 0) return refused('too-late')
  return done(reckonAppeal({ ...of, extendedOn: on }))
}
