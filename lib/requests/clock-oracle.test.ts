import { describe, expect, it } from 'vitest'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
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

type Wait = 'none' | 'nights' | 'both-ends' | 'restart'
type Law = {
  base: [number, 'months' | 'days']
  more: number
  rolls?: true
  refusal?: number
  identity?: Wait
  clarification?: Wait
}

const laws: Partial<Record<RegimeId, Law>> = {
  'eu-gdpr': { base: [1, 'months'], more: 2, rolls: true, refusal: 1, identity: 'nights' },
  'uk-gdpr': { base: [1, 'months'], more: 2, rolls: true, refusal: 1, identity: 'restart', clarification: 'both-ends' },
  'ch-fadp': { base: [30, 'days'], more: 0 },
  'us-co': { base: [45, 'days'], more: 45, refusal: 45 },
  'us-va': { base: [45, 'days'], more: 45, refusal: 45 },
  'us-ia': { base: [90, 'days'], more: 45, refusal: 90 },
  'us-fl': { base: [45, 'days'], more: 15, refusal: 45 },
  'br-lgpd': { base: [15, 'days'], more: 0 },
  'ca-pipeda': { base: [30, 'days'], more: 30 },
  'ca-qc': { base: [30, 'days'], more: 0 },
  'kr-pipa': { base: [10, 'days'], more: 0 },
  voluntary: { base: [45, 'days'], more: 45 },
}
/** The two that let a clock stand still come more often than their share. */
const names = [...Object.keys(laws), ...Array(6).fill('eu-gdpr'), ...Array(6).fill('uk-gdpr')] as RegimeId[]
const zones = ['Europe/London', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Auckland'] as const
const wallClocks = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone })]))

type Happening = { day: number; what: ClockEntry['kind']; why?: 'identity' | 'clarification' }

/** The dates of a life, told day by day from its happenings: an extension counts while it is in time, a wait while it was begun in time. */
function secondOpinion(law: Law, start: number, life: readonly Happening[]) {
  const [count, unit] = law.base
  const away = new Set<number>()
  let [from, extra, ever, kept] = [start, 0, false, 0]
  const since: Partial<Record<'identity' | 'clarification', number>> = {}
  const end = (length: number) => (unit === 'months' ? monthsLater(from, length) : from + length)
  const lost = () => [...away].filter((day) => day >= from).length
  const raw = (upTo?: number) => {
    const asked = since.clarification
    const going = upTo !== undefined && asked !== undefined && law.clarification === 'both-ends'
    const open = going
      ? Array.from({ length: upTo - asked + 1 }, (_, n) => asked + n).filter((n) => n >= from && !away.has(n)).length
      : 0
    const nights =
      upTo !== undefined && since.identity !== undefined && law.identity === 'nights' ? upTo - since.identity : 0
    return end(count + extra) + lost() + open + nights + kept
  }
  const over = (day: number) => day > (law.rolls ? forward(raw(day)) : raw(day))
  const anew = (day: number, length = extra) => {
    const before = raw()
    ;[from, extra] = [Math.max(from, day), length]
    kept += Math.max(0, before - raw())
  }
  for (const { day, what, why } of life) {
    const wait = why ? (law[why] ?? 'none') : 'none'
    if (what === 'extended' && law.more > 0 && !ever && !over(day)) [extra, ever] = [law.more, true]
    if (what === 'paused' && why && wait !== 'none' && since[why] === undefined && !over(day)) since[why] = day
    const asked = why && since[why]
    if (what === 'resumed' && why && asked !== undefined) {
      if (wait === 'nights') for (let n = asked + 1; n <= day; n += 1) away.add(n)
      if (wait === 'both-ends') for (let n = asked; n <= day; n += 1) away.add(n)
      delete since[why]
      if (wait === 'restart') anew(day)
    }
  }
  const legal = law.rolls ? forward(raw()) : raw()
  const refused = law.refusal === undefined ? legal : end(law.refusal) + lost()
  return [raw(), legal, backward(raw() - 1), law.refusal !== undefined && law.rolls ? forward(refused) : refused]
}

/** A third of all instants lie where mistakes lie: at the change of the clocks, round midnight, at the end of February. */
function someInstant(roll: (sides: number) => number): Date {
  const year = 2024 + roll(21)
  const hour = 3_600_000
  const pick = roll(12)
  const lastSunday = (month: number) => dayNumber(year, month + 1, 1) - 1 - weekday(dayNumber(year, month + 1, 1) - 1)
  if (pick === 0) return new Date(lastSunday(3) * 86_400_000 + roll(8) * hour - 2 * hour)
  if (pick === 1) return new Date(lastSunday(10) * 86_400_000 + roll(12) * hour - 4 * hour)
  if (pick === 2) return new Date(dayNumber(year, 2, 27) * 86_400_000 + roll(72) * hour)
  if (pick === 3) return new Date(dayNumber(year, 1 + roll(12), 28 + roll(4)) * 86_400_000 + roll(2 * 60_000) - 60_000)
  return new Date(dayNumber(year, 1, 1) * 86_400_000 + roll(365 * 24) * hour + roll(hour))
}

function someLife(roll: (sides: number) => number, start: number): Happening[] {
  const life: Happening[] = []
  for (let day = start, steps = roll(7); steps > 0; steps -= 1) {
    day += roll(18)
    const why = roll(2) === 0 ? 'identity' : 'clarification'
    const what = (['paused', 'resumed', 'paused', 'resumed', 'extended'] as const)[roll(5)] ?? 'extended'
    life.push(what === 'extended' ? { day, what } : { day, what, why })
  }
  return life
}

describe('the clock against a second opinion', () => {
  it('agrees on 20,000 lives that begin at any instant in four time zones, with pauses and extensions', () => {
    const disagreements: unknown[] = []
    const roll = dice(2026_11_22)
    const met = { extended: 0, waited: 0, rolled: 0 }
    for (let n = 0; n < 20_000; n += 1) {
      const [instant, zone] = [someInstant(roll), zones[n % zones.length] ?? 'Europe/London']
      const local = wallClocks.get(zone)?.format(instant) ?? ''
      const [year = 0, month = 0, day = 0] = local.split('-').map(Number)
      const start = dayNumber(year, month, day)
      if (String(civilDate(instant, zone)) !== local) disagreements.push({ instant, zone, local })
      const name = names[roll(names.length)] ?? 'voluntary'
      const life = someLife(roll, start)
      const entries = life.map(({ day: on, what, why }) => ({ kind: what, on: iso(on), reason: why ?? null }))
      const received: ClockEntry = { kind: 'received', on: local }
      const establishment = { country: 'GB', subdivision: 'ENG' }
      const told = reckon({ regime: regimes[name], entries: [received, ...entries], establishment })
      const seen = [told.rawDue, told.legalDue, told.targetDue, told.refusalDue].map(String)
      const wanted = secondOpinion(laws[name] as Law, start, life).map(iso)
      if (seen.join() !== wanted.join()) disagreements.push({ name, entries, local, seen, wanted })
      met.extended += Number(told.extended)
      met.waited += Number(told.pausedDays > 0)
      met.rolled += Number(!told.rawDue.equals(told.legalDue))
    }
    expect(disagreements.slice(0, 3)).toEqual([])
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(500)
  }, 60_000)
})
