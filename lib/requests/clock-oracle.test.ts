import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import { reckon } from './clock.ts'
import type { ClockEntry } from './running-clock.ts'

/**
 * A second opinion on every date, written another way: days since 1970 as integers, no Temporal, no list of
 * holidays but England's rules and Easter by Gauss's method as Butcher gave it.
 */
const dayNumber = (year: number, month: number, day: number) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
const parts = (n: number) => {
  const date = new Date(n * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const
}
const iso = (n: number) =>
  parts(n)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
/** Sunday is 0; 1 January 1970 was a Thursday. */
const weekday = (n: number) => (((n + 4) % 7) + 7) % 7

function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

const mondayFrom = (n: number) => n + ((8 - weekday(n)) % 7)
const lastMonday = (year: number, month: number) => mondayFrom(dayNumber(year, month + 1, 1) - 7)

const bankHolidays = new Set<number>()
for (let year = 2024; year <= 2046; year += 1) {
  const newYear = dayNumber(year, 1, 1)
  const christmas = dayNumber(year, 12, 25)
  const good = easter(year) - 2
  bankHolidays.add([6, 0].includes(weekday(newYear)) ? mondayFrom(newYear) : newYear)
  for (const day of [good, good + 3, mondayFrom(dayNumber(year, 5, 1)), lastMonday(year, 5), lastMonday(year, 8)]) {
    bankHolidays.add(day)
  }
  // Christmas and Boxing Day: whatever of them falls on a weekend moves behind the other.
  const substitutes: Record<number, number[]> = {
    5: [christmas, christmas + 3],
    6: [christmas + 2, christmas + 3],
    0: [christmas + 1, christmas + 2],
  }
  const kept = substitutes[weekday(christmas)] ?? [christmas, christmas + 1]
  for (const day of kept) bankHolidays.add(day)
}

const works = (n: number) => weekday(n) !== 0 && weekday(n) !== 6 && !bankHolidays.has(n)
const forward = (n: number): number => (works(n) ? n : forward(n + 1))
const backward = (n: number): number => (works(n) ? n : backward(n - 1))

function monthsLater(n: number, count: number): number {
  const [year, month, day] = parts(n)
  const last = dayNumber(year, month + count + 1, 1) - 1
  return Math.min(dayNumber(year, month + count, 1) + day - 1, last)
}

function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const laws = {
  'eu-gdpr': { base: (n: number) => monthsLater(n, 1), longer: (n: number) => monthsLater(n, 3), rolls: true },
  'uk-gdpr': { base: (n: number) => monthsLater(n, 1), longer: (n: number) => monthsLater(n, 3), rolls: true },
  'us-va': { base: (n: number) => n + 45, longer: (n: number) => n + 90, rolls: false },
  'us-ia': { base: (n: number) => n + 90, longer: (n: number) => n + 135, rolls: false },
  'us-fl': { base: (n: number) => n + 45, longer: (n: number) => n + 60, rolls: false },
  'ca-pipeda': { base: (n: number) => n + 30, longer: (n: number) => n + 60, rolls: false },
  voluntary: { base: (n: number) => n + 45, longer: (n: number) => n + 90, rolls: false },
} as const
const names = Object.keys(laws) as (keyof typeof laws)[]

describe('the clock against a second opinion', () => {
  it('agrees on 20,000 dates, with and without extension and pause', () => {
    const disagreements: unknown[] = []
    const roll = dice(2026_11_22)
    const first = dayNumber(2024, 1, 1)
    const span = dayNumber(2045, 6, 30) - first
    for (let n = 0; n < 20_000; n += 1) {
      const name = names[roll(names.length)] ?? 'voluntary'
      const law = laws[name]
      const start = first + roll(span)
      const entries: ClockEntry[] = [{ kind: 'received', on: iso(start) }]
      let waited = 0
      if (roll(3) === 0) {
        const from = start + roll(20)
        const to = from + roll(40)
        const reason = name === 'eu-gdpr' ? 'identity' : 'clarification'
        entries.push({ kind: 'paused', on: iso(from), reason }, { kind: 'resumed', on: iso(to), reason })
        if (name === 'eu-gdpr') waited = to - from
        if (name === 'uk-gdpr') waited = to - from + 1
      }
      const longer = roll(2) === 0
      if (longer) entries.push({ kind: 'extended', on: iso(start + 20) })
      const raw = (longer ? law.longer(start) : law.base(start)) + waited
      const legal = law.rolls ? forward(raw) : raw

      const told = reckon({ regime: regimes[name], entries, establishment: { country: 'GB', subdivision: 'ENG' } })
      const seen = [told.rawDue, told.legalDue, told.targetDue].map(String)
      const wanted = [raw, legal, backward(raw - 1)].map(iso)
      if (seen.join() !== wanted.join()) disagreements.push({ name, entries, seen, wanted })
    }
    expect(disagreements).toEqual([])
  }, 60_000)
})
