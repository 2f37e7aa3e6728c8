import { describe, expect, it } from 'vitest'
import { asDate, type Day, daysBetween, isoDay } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { mayExtend, reckon } from './clock.ts'
import { clockEntryKinds, pauseReasons } from './clock-vocabulary.ts'
import { effectOf } from './pauses.ts'
import type { ClockEntry, Ledger } from './running-clock.ts'

/** A small seeded generator, so that a ledger that fails can be written again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const one = <Value>(of: readonly Value[], roll: (sides: number) => number): Value => of[roll(of.length)] as Value

function someEntry(roll: (sides: number) => number, day: string): ClockEntry {
  const kind = one(
    clockEntryKinds.filter((each) => each !== 'received'),
    roll,
  )
  const reason = kind === 'paused' || kind === 'resumed' ? one(pauseReasons, roll) : null
  return { kind, on: day, reason }
}

/** A ledger as a request's life writes it: each line on the day of the one before, or later. */
function someLedger(roll: (sides: number) => number): Ledger & { entries: ClockEntry[] } {
  let day = asDate('2025-11-01').add({ days: roll(500) })
  const entries: ClockEntry[] = [{ kind: 'received', on: isoDay(day) }]
  for (let lines = roll(9); lines > 0; lines -= 1) {
    day = day.add({ days: roll(16) })
    entries.push(someEntry(roll, isoDay(day)))
  }
  return { regime: regimes[one(regimeIds, roll)], entries, establishment: { country: 'GB', subdivision: 'ENG' } }
}

type Made = ReturnType<typeof someLedger>

/** The ledgers of which a law is not true, of a thousand. */
function against(seed: number, isTrue: (ledger: Made, roll: (sides: number) => number) => boolean): string[] {
  const roll = dice(seed)
  const found: string[] = []
  for (let n = 0; n < 1000; n += 1) {
    const ledger = someLedger(roll)
    if (!isTrue(ledger, roll)) found.push(`${ledger.regime.id} ${JSON.stringify(ledger.entries)}`)
  }
  return found
}

const inOrder = (...days: readonly Day[]) =>
  days.slice(1).every((day, place) => daysBetween(days[place] ?? day, day) >= 0)
const lastDayOf = ({ entries }: Made) => String(entries.at(-1)?.on)
const timesExtended = (ledger: Ledger) =>
  reckon(ledger).steps.filter(({ text }) => /The law allows .* in all/.test(text)).length

describe('of every ledger under every law', { timeout: 60_000 }, () => {
  it('no line that is added brings the due date forward', () => {
    const found = against(1, ({ entries, ...rest }) => {
      const dues = entries.map((_, place) => reckon({ ...rest, entries: entries.slice(0, place + 1) }).legalDue)
      return inOrder(...dues)
    })
    expect(found).toEqual([])
  })

  it('a longer period is taken once at the most, where the law has one, and in time', () => {
    const found = against(2, (ledger, roll) => {
      const taken = timesExtended(ledger)
      if (taken > (ledger.regime.extendBy ? 1 : 0)) return false
      const on = isoDay(asDate(lastDayOf(ledger)).add({ days: roll(20) }))
      const may = mayExtend(ledger, on)
      if (!may.ok) return true
      const longer: Ledger = { ...ledger, entries: [...ledger.entries, { kind: 'extended', on }] }
      const again = mayExtend(longer, on)
      return (
        taken === 0 && !again.ok && again.refusal === 'already-extended' && inOrder(on, reckon(ledger, on).legalDue)
      )
    })
    expect(found).toEqual([])
  })

  it('waiting adds days only where the law lets it', () => {
    const found = against(3, (ledger) => {
      const { entries, regime } = ledger
      const idle = ({ kind, reason }: ClockEntry) =>
        (kind === 'paused' || kind === 'resumed') && reason && effectOf(regime.clock, reason) === 'none'
      const without = { ...ledger, entries: entries.filter((entry) => !idle(entry)) }
      const [whole, bare] = [reckon(ledger, '2028-01-01'), reckon(without, '2028-01-01')]
      const stops = Object.values(regime.clock).some((effect) => effect !== 'none')
      return whole.legalDue.equals(bare.legalDue) && (stops || (whole.pausedDays === 0 && whole.pausedSince === null))
    })
    expect(found).toEqual([])
  })

  it('days that go by never bring the date forward, and an answer moves none', () => {
    const found = against(4, (ledger) => {
      const last = lastDayOf(ledger)
      const later = isoDay(asDate(last).add({ days: 30 }))
      const answered = reckon({ ...ledger, entries: [...ledger.entries, { kind: 'answered', on: last }] })
      const moved = !answered.legalDue.equals(reckon(ledger).legalDue)
      return (
        inOrder(reckon(ledger, last).legalDue, reckon(ledger, later).legalDue) && !moved && answered.answered !== null
      )
    })
    expect(found).toEqual([])
  })

  it('the dates stand in their order, and the same ledger always says the same', () => {
    const found = against(5, (ledger) => {
      const told = reckon(ledger)
      const { received, start, targetDue, rawDue, legalDue, refusalDue, acknowledgeDue } = told
      const ordered = inOrder(received, start, rawDue, legalDue) && inOrder(refusalDue, legalDue)
      const aims = daysBetween(targetDue, rawDue) > 0 && (!acknowledgeDue || inOrder(acknowledgeDue, legalDue))
      const rolls = ledger.regime.roll !== 'none' || rawDue.equals(legalDue)
      return ordered && aims && rolls && JSON.stringify(reckon(ledger)) === JSON.stringify(told)
    })
    expect(found).toEqual([])
  })
})
