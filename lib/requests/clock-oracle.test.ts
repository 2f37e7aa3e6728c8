import { describe, expect, it } from 'vitest'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { backward, dayNumber, forward, iso, monthsLater, weekday } from '#lib/calendar/second-calendar.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { reckon } from './clock.ts'
import type { ClockEntry } from './running-clock.ts'

/** A second opinion on every date, written another way and from another calendar. */
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

/** One clock, told day by day from what happens: an extension counts while it is in time, a wait while it was begun in time. */
function oneClock(law: Law, start: number) {
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
  const back = (why: 'identity' | 'clarification', day: number) => {
    const [asked, wait] = [since[why], law[why]]
    if (asked === undefined) return
    if (wait === 'nights') for (let n = asked + 1; n <= day; n += 1) away.add(n)
    if (wait === 'both-ends') for (let n = asked; n <= day; n += 1) away.add(n)
    delete since[why]
    if (wait === 'restart') anew(day)
  }
  const happens = ({ day, what, why }: Happening) => {
    const wait = why ? (law[why] ?? 'none') : 'none'
    if (what === 'extended' && law.more > 0 && !ever && !over(day)) [extra, ever] = [law.more, true]
    if (what === 'paused' && why && wait !== 'none' && since[why] === undefined && !over(day)) since[why] = day
    if (what === 'resumed' && why) back(why, day)
  }
  /** In the order in which they were begun: the one may begin the period anew, and the other is counted from there. */
  const waitNoMore = (day: number) => {
    const open = (['identity', 'clarification'] as const).filter((why) => since[why] !== undefined)
    for (const why of open.sort((one, other) => Number(since[one]) - Number(since[other])))
      back(why, Math.max(day, Number(since[why])))
  }
  const refusal = () => (law.refusal === undefined ? raw() : end(law.refusal) + lost())
  return { raw, refusal, anew, happens, waitNoMore }
}

/**
 * The dates of a life. From an appeal that was won a clock of our own, fifteen days long, stands still where the law's would, and the later of the
 * two dates counts; of both what was waited for ends with the answer that was set aside.
 */
function secondOpinion(law: Law, start: number, life: readonly Happening[]) {
  const byLaw = oneClock(law, start)
  const own: Law = { ...law, base: [15, 'days'], more: 0 }
  let [ours, answered]: [ReturnType<typeof oneClock> | null, number | null] = [null, null]
  for (const happening of life) {
    const { day, what } = happening
    if (what === 'answered') answered ??= day
    if (what === 'overturned') {
      for (const clock of [byLaw, ours]) clock?.waitNoMore(answered ?? day)
      if (ours) ours.anew(day)
      ours ??= oneClock(own, day)
      answered = null
    }
    for (const clock of [byLaw, ours]) clock?.happens(happening)
  }
  const roll = (n: number) => (law.rolls ? forward(n) : n)
  const raw = Math.max(byLaw.raw(), ours?.raw() ?? 0)
  return [raw, roll(raw), backward(raw - 1), Math.max(roll(byLaw.refusal()), ours ? roll(ours.raw()) : 0)]
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

const waits = ['paused', 'resumed', 'paused', 'resumed'] as const
const happenings = [...waits, ...waits, 'extended', 'extended', 'answered', 'overturned'] as const

function someLife(roll: (sides: number) => number, start: number): Happening[] {
  const life: Happening[] = []
  for (let day = start, steps = roll(9); steps > 0; steps -= 1) {
    day += roll(18)
    const why = roll(2) === 0 ? 'identity' : 'clarification'
    const what = happenings[roll(happenings.length)] ?? 'extended'
    life.push(what === 'paused' || what === 'resumed' ? { day, what, why } : { day, what })
  }
  return life
}

describe('the clock against a second opinion', () => {
  it('agrees on 20,000 lives that begin at any instant in four time zones, with pauses, extensions and appeals', () => {
    const disagreements: unknown[] = []
    const roll = dice(2026_11_22)
    const met = { extended: 0, waited: 0, rolled: 0, ofOurOwn: 0 }
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
      met.ofOurOwn += Number(told.ownPeriod)
      met.rolled += Number(!told.rawDue.equals(told.legalDue))
    }
    expect(disagreements.slice(0, 3)).toEqual([])
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(500)
  }, 60_000)
})
