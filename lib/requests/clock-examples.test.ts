import { describe, expect, it } from 'vitest'
import { civilDate, endOfDay, isoDay } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { mayExtend, reckon } from './clock.ts'
import type { ClockEntry } from './running-clock.ts'

const england = { country: 'GB', subdivision: 'ENG' }
const received = (on: string): ClockEntry => ({ kind: 'received', on })
const extended = (on: string): ClockEntry => ({ kind: 'extended', on })
const paused = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'paused', on, reason })
const resumed = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'resumed', on, reason })
const answered = (on: string, reason: ClockEntry['reason'] = null): ClockEntry => ({ kind: 'answered', on, reason })
const reopened = (on: string): ClockEntry => ({ kind: 'reopened', on })

const ledger = (id: RegimeId, ...entries: ClockEntry[]) => ({ regime: regimes[id], entries, establishment: england })
const clock = (id: RegimeId, ...entries: ClockEntry[]) => reckon(ledger(id, ...entries))
const due = (id: RegimeId, ...entries: ClockEntry[]) => isoDay(clock(id, ...entries).legalDue)

describe('the worked examples of the EDPB (Guidelines 01/2022 on access, paragraphs 157 to 160)', () => {
  it('received on 5 March: until 5 April, both included', () => {
    expect(due('eu-gdpr', received('2025-03-05'))).toBe('2025-04-07') // the 5th is a Saturday
    expect(due('eu-gdpr', received('2024-03-05'))).toBe('2024-04-05')
  })

  it('received on 31 August: 30 September, the last day of the shorter month', () => {
    expect(due('eu-gdpr', received('2026-08-31'))).toBe('2026-09-30')
  })

  it('the last day is a Saturday, a Sunday or a holiday: the next working day', () => {
    expect(due('eu-gdpr', received('2026-08-05'))).toBe('2026-09-07')
    expect(due('eu-gdpr', received('2026-11-25'))).toBe('2026-12-29')
  })

  it('doubts about who asks: suspended until what was asked for has come', () => {
    const asked = [received('2026-03-02'), paused('2026-03-04', 'identity')] as const
    expect(due('eu-gdpr', ...asked, resumed('2026-03-14', 'identity'))).toBe('2026-04-13') // 2 April and 10 days, a Sunday
  })

  it('an extension is counted from receipt, three months in all', () => {
    expect(due('eu-gdpr', received('2026-03-05'), extended('2026-04-01'))).toBe('2026-06-05')
  })
})

describe('the worked examples of the ICO (right of access: how long do we have to comply?)', () => {
  it.each([
    ['received on 3 September: 3 October', '2024-09-03', '2024-10-03'],
    ['… which the next year is a Friday', '2025-09-03', '2025-10-03'],
    ['received on 31 March: 30 April, there being no 31 April', '2025-03-31', '2025-04-30'],
    ['received on 31 January: the last day of February', '2028-01-31', '2028-02-29'],
    ['received on 30 January: 28 February, and then the weekend', '2026-01-30', '2026-03-02'],
    ['received on 25 November: Christmas Day, and its working day after', '2024-11-25', '2024-12-27'],
  ])('%s', (_name, on, until) => {
    expect(due('uk-gdpr', received(on))).toBe(until)
  })

  it('with proof of identity still missing: a month from the day on which it comes', () => {
    const asked = [received('2024-09-03'), paused('2024-09-04', 'identity')] as const
    expect(due('uk-gdpr', ...asked, resumed('2024-09-10', 'identity'))).toBe('2024-10-10')
    expect(due('uk-gdpr', ...asked, resumed('2024-09-10', 'identity'), extended('2024-10-01'))).toBe('2024-12-10')
  })

  it('an extension: three months from the original start, told within the first', () => {
    expect(due('uk-gdpr', received('2024-09-03'), extended('2024-10-03'))).toBe('2024-12-03')
    expect(mayExtend(ledger('uk-gdpr', received('2024-09-03')), '2024-10-04')).toEqual({
      ok: false,
      refusal: 'too-late',
    })
  })
})

describe('the periods of the CPPA (11 CCR §7021)', () => {
  const day = received('2026-11-02')

  it('(a) confirmed in 10 business days', () => {
    expect(String(clock('us-ca', day).acknowledgeDue)).toBe('2026-11-14')
  })

  it('(b) 45 calendar days from receipt, whatever it takes to verify; 90 in all with a notice', () => {
    const verifying = [day, paused('2026-11-03', 'identity'), resumed('2026-12-10', 'identity')] as const
    expect(due('us-ca', ...verifying)).toBe('2026-12-17')
    expect(due('us-ca', ...verifying, extended('2026-12-17'))).toBe('2027-01-31')
  })

  it('(b) begins on the day of receipt, read strictly: our target lies within 44 days', () => {
    expect(isoDay(clock('us-ca', day).targetDue)).toBe('2026-12-16')
  })

  it('C-10: not verified by day 45: an answer that says so, and no silent extension', () => {
    const open = ledger('us-ca', day, paused('2026-11-03', 'identity'))
    expect(mayExtend(open, '2026-12-18')).toEqual({ ok: false, refusal: 'too-late' })
    const late = reckon(open, '2027-01-15')
    expect([isoDay(late.legalDue), late.extended, late.pausedSince]).toEqual(['2026-12-17', false, null])
  })
})

describe('what is easily got wrong', () => {
  it.each([
    ['G-01', '2026-01-31', '2026-05-05'],
    ['G-02', '2027-01-31', '2027-05-04'],
    ['G-05', '2027-01-29', '2027-05-04'],
    ['G-08', '2026-03-05', '2026-06-08'],
    ['G-09', '2026-11-25', '2027-03-01'],
    ['G-10', '2026-12-01', '2027-03-04'],
  ])('%s: an extension is never chained to the rolled date', (_name, on, chained) => {
    expect(due('eu-gdpr', received(on), extended(on))).not.toBe(chained)
  })

  it('G-19: five days for the law, four for our target', () => {
    const asked = [paused('2026-10-05', 'clarification'), resumed('2026-10-09', 'clarification')]
    const told = clock('uk-gdpr', received('2026-10-01'), ...asked)
    expect([told.rawDue, told.legalDue, told.targetDue].map(isoDay)).toEqual(['2026-11-06', '2026-11-06', '2026-11-05'])
  })

  it.each([
    ['Europe/London', '2026-03-29T00:59:59Z', '2026-03-29', '2026-03-29T22:59:59.999Z'],
    ['Europe/London', '2026-10-24T23:30:00Z', '2026-10-25', '2026-10-25T23:59:59.999Z'],
    ['America/Los_Angeles', '2026-03-08T07:59:00Z', '2026-03-07', '2026-03-08T07:59:59.999Z'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23', '2026-11-23T18:14:59.999Z'],
    ['Pacific/Auckland', '2028-02-28T11:00:00Z', '2028-02-29', '2028-02-29T10:59:59.999Z'],
  ])('in %s, %s is the %s, and that day ends at %s', (zone, instant, day, end) => {
    expect(String(civilDate(new Date(instant), zone))).toBe(day)
    expect(endOfDay(day, zone).toISOString()).toBe(end)
  })
})

describe('an answer that comes after we closed', () => {
  const closed = [
    received('2026-11-02'),
    paused('2026-11-03', 'clarification'),
    answered('2026-12-03', 'clarification'),
  ]

  it('begins the period anew, says so, and is unanswered again', () => {
    const told = clock('us-ca', ...closed, reopened('2026-12-22'))
    expect([isoDay(told.legalDue), told.answered]).toEqual(['2027-02-05', null])
    const again = clock('us-ca', ...closed, reopened('2026-12-22'), answered('2027-01-04'))
    expect(String(again.answered)).toBe('2027-01-04')
    expect(clock('us-ca', ...closed).steps.at(-1)?.text).toContain('because we had no answer from you')
  })

  it('ends the wait, and moves nothing day by day any more', () => {
    const told = reckon(ledger('uk-gdpr', ...closed, reopened('2026-12-22')), '2027-01-10')
    expect([isoDay(told.legalDue), told.pausedSince]).toEqual(['2027-01-22', null])
    const waiting = reckon(ledger('uk-gdpr', ...closed), '2027-06-01')
    expect(isoDay(waiting.legalDue)).toBe(isoDay(reckon(ledger('uk-gdpr', ...closed), '2026-12-03').legalDue))
  })
})
