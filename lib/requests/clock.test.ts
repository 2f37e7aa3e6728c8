import { describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { mayExtend, reckon } from './clock.ts'
import type { ClockEntry } from './running-clock.ts'

const england = { country: 'GB', subdivision: 'ENG' }
const scotland = { country: 'GB', subdivision: 'SCT' }
const received = (on: string): ClockEntry => ({ kind: 'received', on })
const extended = (on: string): ClockEntry => ({ kind: 'extended', on })
const paused = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'paused', on, reason })
const resumed = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'resumed', on, reason })

const ledger = (id: RegimeId, ...entries: ClockEntry[]) => ({ regime: regimes[id], entries, establishment: england })
const clock = (id: RegimeId, ...entries: ClockEntry[]) => reckon(ledger(id, ...entries))
const texts = (id: RegimeId, ...entries: ClockEntry[]) => clock(id, ...entries).steps.map(({ text }) => text)

/** rules.md 1.4: received, raw, due, raw extended, extended due. */
const monthly = [
  ['G-01', '2026-01-31', '2026-02-28', '2026-03-02', '2026-04-30', '2026-04-30'],
  ['G-02', '2027-01-31', '2027-02-28', '2027-03-01', '2027-04-30', '2027-04-30'],
  ['G-03', '2028-01-31', '2028-02-29', '2028-02-29', '2028-04-30', '2028-05-02'],
  ['G-04', '2028-01-30', '2028-02-29', '2028-02-29', '2028-04-30', '2028-05-02'],
  ['G-05', '2027-01-29', '2027-02-28', '2027-03-01', '2027-04-29', '2027-04-29'],
  ['G-06', '2026-08-31', '2026-09-30', '2026-09-30', '2026-11-30', '2026-11-30'],
  ['G-07', '2026-11-30', '2026-12-30', '2026-12-30', '2027-02-28', '2027-03-01'],
  ['G-08', '2026-03-05', '2026-04-05', '2026-04-07', '2026-06-05', '2026-06-05'],
  ['G-09', '2026-11-25', '2026-12-25', '2026-12-29', '2027-02-25', '2027-02-25'],
  ['G-10', '2026-12-01', '2027-01-01', '2027-01-04', '2027-03-01', '2027-03-01'],
] as const

describe.each(['eu-gdpr', 'uk-gdpr'] as const)('one calendar month, %s', (id) => {
  it.each(monthly)('%s from %s', (_name, on, raw, due, rawExtended, dueExtended) => {
    const base = clock(id, received(on))
    expect([isoDay(base.rawDue), isoDay(base.legalDue)]).toEqual([raw, due])
    const longer = clock(id, received(on), extended(raw))
    expect([isoDay(longer.rawDue), isoDay(longer.legalDue)]).toEqual([rawExtended, dueExtended])
    expect(isoDay(longer.refusalDue)).toBe(due)
  })

  it('G-10 in Scotland, where 4 January is kept too', () => {
    const { legalDue } = reckon({ ...ledger(id, received('2026-12-01')), establishment: scotland })
    expect(isoDay(legalDue)).toBe('2027-01-05')
  })

  it('the anchors that the authorities publish', () => {
    expect(isoDay(clock(id, received('2025-09-03')).rawDue)).toBe('2025-10-03')
    expect(isoDay(clock(id, received('2026-03-05')).rawDue)).toBe('2026-04-05')
  })
})

describe('pauses', () => {
  it('G-19: the United Kingdom takes out the days of a clarification, both ends included', () => {
    const asked = [received('2026-10-01'), paused('2026-10-05', 'clarification')] as const
    const answered = clock('uk-gdpr', ...asked, resumed('2026-10-09', 'clarification'))
    expect(isoDay(answered.legalDue)).toBe('2026-11-06')
    expect(isoDay(answered.targetDue)).toBe('2026-11-05')
    expect(answered.pausedDays).toBe(5)
    expect(answered.pausedSince).toBeNull()
    const waiting = clock('uk-gdpr', ...asked)
    expect(isoDay(waiting.legalDue)).toBe('2026-11-02')
    expect(String(waiting.pausedSince)).toBe('2026-10-05')
    expect(isoDay(reckon(ledger('uk-gdpr', ...asked), '2026-10-09').legalDue)).toBe('2026-11-06')
  })

  it('the United Kingdom counts anew from proof of identity', () => {
    const asked = [received('2026-10-01'), paused('2026-10-02', 'identity')] as const
    const proved = clock('uk-gdpr', ...asked, resumed('2026-10-12', 'identity'))
    expect([isoDay(proved.start), isoDay(proved.legalDue)]).toEqual(['2026-10-12', '2026-11-12'])
    const longer = clock('uk-gdpr', ...asked, resumed('2026-10-12', 'identity'), extended('2026-11-01'))
    expect(isoDay(longer.legalDue)).toBe('2027-01-12')
    expect(isoDay(reckon(ledger('uk-gdpr', ...asked), '2026-10-20').legalDue)).toBe('2026-11-20')
  })

  it('Europe suspends the clock for identity, and for nothing else', () => {
    const proved = [received('2026-10-01'), paused('2026-10-05', 'identity'), resumed('2026-10-09', 'identity')]
    expect(isoDay(clock('eu-gdpr', ...proved).rawDue)).toBe('2026-11-05')
    const clarified = [
      received('2026-10-01'),
      paused('2026-10-05', 'clarification'),
      resumed('2026-10-09', 'clarification'),
    ]
    expect(isoDay(clock('eu-gdpr', ...clarified).rawDue)).toBe('2026-11-01')
  })

  it('California does not stop for identity (11 CCR §7021)', () => {
    const entries = [received('2026-11-02'), paused('2026-11-03', 'identity'), resumed('2026-12-03', 'identity')]
    const due = clock('us-ca', ...entries)
    expect(isoDay(due.legalDue)).toBe('2026-12-17')
    expect([due.pausedDays, due.pausedSince]).toEqual([0, null])
    expect(texts('us-ca', ...entries)[2]).toContain('California law does not stop the clock for this.')
  })

  it('never counts a day twice, nor heals a date that has passed', () => {
    const twice = [
      received('2026-10-01'),
      paused('2026-10-05', 'clarification'),
      resumed('2026-10-07', 'clarification'),
      paused('2026-10-07', 'clarification'),
      resumed('2026-10-09', 'clarification'),
    ]
    expect(clock('uk-gdpr', ...twice).pausedDays).toBe(5)
    const late = [received('2026-10-01'), paused('2026-11-20', 'clarification'), resumed('2026-11-25', 'clarification')]
    expect(isoDay(clock('uk-gdpr', ...late).legalDue)).toBe('2026-11-02')
  })
})

describe('California', () => {
  it.each([
    ['C-01', '2026-11-02', '2026-11-14', '2026-12-17', '2027-01-31', '2026-11-20'],
    ['C-02', '2026-12-18', '2026-12-31', '2027-02-01', '2027-03-18', '2027-01-07'],
    ['C-03', '2027-01-01', '2027-01-13', '2027-02-15', '2027-04-01', '2027-01-20'],
    ['C-04', '2027-01-15', '2027-01-28', '2027-03-01', '2027-04-15', '2027-02-03'],
  ])('%s from %s', (_name, on, acknowledge, due, dueExtended, optOut) => {
    const base = clock('us-ca', received(on))
    expect([String(base.acknowledgeDue), isoDay(base.legalDue)]).toEqual([acknowledge, due])
    expect(isoDay(clock('us-ca', received(on), extended(on)).legalDue)).toBe(dueExtended)
    expect(isoDay(clock('us-ca-optout', received(on)).legalDue)).toBe(optOut)
  })

  it('C-09: an extension on day 46 changes nothing', () => {
    const late = clock('us-ca', received('2026-11-02'), extended('2026-12-18'))
    expect([isoDay(late.legalDue), late.extended]).toEqual(['2026-12-17', false])
    expect(late.steps.map(({ text }) => text).join(' ')).toContain('after the last day')
    expect(isoDay(clock('us-ca', received('2026-11-02'), extended('2026-12-17')).legalDue)).toBe('2027-01-31')
    expect(mayExtend(ledger('us-ca', received('2026-11-02')), '2026-12-18')).toEqual({ ok: false, refusal: 'too-late' })
  })

  it('C-10: no proof of identity by day 45 is an answer to give, not a longer period', () => {
    const due = clock('us-ca', received('2026-11-02'), paused('2026-11-03', 'identity'))
    expect([isoDay(due.legalDue), isoDay(due.refusalDue)]).toEqual(['2026-12-17', '2026-12-17'])
  })
})

describe('others', () => {
  it('U-01: Virginia', () => {
    const base = clock('us-va', received('2026-07-01'))
    expect([isoDay(base.legalDue), isoDay(base.targetDue)]).toEqual(['2026-08-15', '2026-08-14'])
    expect(isoDay(clock('us-va', received('2026-07-01'), extended('2026-08-10')).legalDue)).toBe('2026-09-29')
  })

  it('S-01: Switzerland', () => {
    expect(isoDay(clock('ch-fadp', received('2026-11-02')).legalDue)).toBe('2026-12-02')
  })

  it('Brazil acknowledges on the day', () => {
    const { acknowledgeDue, legalDue } = clock('br-lgpd', received('2026-11-02'))
    expect([String(acknowledgeDue), isoDay(legalDue)]).toEqual(['2026-11-02', '2026-11-17'])
  })
})
