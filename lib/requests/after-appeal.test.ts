import { describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { mayExtend } from './clock.ts'
import type { ClockEntryKind, PauseReason } from './clock-vocabulary.ts'
import { ledgerOf, reckonRequest } from './reckoning.ts'

type Line = [kind: ClockEntryKind, on: string, reason?: PauseReason]

const entriesOf = (lines: readonly Line[]) => lines.map(([kind, on, reason]) => ({ kind, on, reason: reason ?? null }))
const told = (regime: string, asOf: string | undefined, ...lines: Line[]) =>
  reckonRequest({ regime }, entriesOf(lines), asOf)
const clock = (regime: string, ...lines: Line[]) => {
  const { legalDue, targetDue, answered, steps } = told(regime, undefined, ...lines)
  return { dates: [legalDue, targetDue, answered].map(String), texts: steps.map(({ text }) => text).join('\n') }
}
const due = (regime: string, ...lines: Line[]) => clock(regime, ...lines).dates[0]
const longer = (regime: string, on: string, ...lines: Line[]) => {
  const may = mayExtend(ledgerOf({ regime }, entriesOf(lines)), on)
  return may.ok ? isoDay(may.value.legalDue) : may.refusal
}

/** Answered well after its law's date had come, and won in January: our own fifteen days, to 4 February. */
const won: Line[] = [
  ['received', '2026-11-02'],
  ['answered', '2026-12-10'],
  ['overturned', '2027-01-20'],
]
/** Won while the law's date, 17 December or 2 December, still lay ahead. */
const wonEarly: Line[] = [
  ['received', '2026-11-02'],
  ['answered', '2026-11-03'],
  ['overturned', '2026-11-05'],
]

describe('the period after an appeal that succeeded', () => {
  it('is our own fifteen days, because no law names a second one, and the steps say what the law’s date was', () => {
    const { dates, texts } = clock('us-va', ...won)
    expect(dates).toEqual(['2027-02-04', '2027-02-03', 'null'])
    expect(texts).toContain('We answered on 10 December 2026.')
    expect(texts).toContain('Virginia law names no second period after its own date, 17 December 2026')
    expect(texts).toContain('to 4 February 2027')
    expect(told('us-va', undefined, ...won).ownPeriod).toBe(true)
  })

  it('never comes before the date that the law gave, and rolls where the law rolls', () => {
    const early = clock('us-va', ...wonEarly)
    expect(early.dates[0]).toBe('2026-12-17')
    expect(early.texts).toContain('The last day is still 17 December 2026.')
    expect(told('us-va', undefined, ...wonEarly).ownPeriod).toBe(false)
    const late = clock('eu-gdpr', ['received', '2026-11-02'], ['answered', '2026-11-20'], ['overturned', '2026-12-12'])
    expect(late.dates.slice(0, 2)).toEqual(['2026-12-29', '2026-12-24'])
    expect(late.texts).toContain('27 December 2026 is a Sunday, so the last day is the next working day')
  })

  it('ends with the answer that comes after it', () => {
    expect(clock('us-va', ...won, ['answered', '2027-01-28']).dates[2]).toBe('2027-01-28')
  })

  it('begins anew with a second appeal that succeeds, and never ends earlier for it', () => {
    expect(due('us-va', ...won, ['answered', '2027-01-28'], ['overturned', '2027-02-10'])).toBe('2027-02-25')
  })
})

describe('waiting in that period', () => {
  it('moves our own date exactly where and as the law would let its clock stand still', () => {
    const asked: Line[] = [...won, ['paused', '2027-01-25', 'clarification']]
    // DPA 2018 s. 54(3C): both ends out, 25 to 29 January.
    expect(
      due('uk-gdpr', ...won, ['paused', '2027-01-25', 'clarification'], ['resumed', '2027-01-29', 'clarification']),
    ).toBe('2027-02-09')
    // EDPB 01/2022: the nights of waiting for identity, and nothing for a clarification.
    expect(due('eu-gdpr', ...won, ['paused', '2027-01-25', 'identity'], ['resumed', '2027-01-29', 'identity'])).toBe(
      '2027-02-08',
    )
    expect(due('eu-gdpr', ...asked, ['resumed', '2027-01-29', 'clarification'])).toBe('2027-02-04')
    // 11 CCR §7021(b): no waiting of any kind.
    expect(due('us-ca', ...won, ['paused', '2027-01-25', 'identity'], ['resumed', '2027-01-29', 'identity'])).toBe(
      '2027-02-04',
    )
  })

  it('stands still while it is open, day by day, so that no breach is noted of it', () => {
    const open: Line[] = [...won, ['paused', '2027-01-25', 'clarification']]
    const reckoned = told('uk-gdpr', '2027-03-01', ...open)
    expect(String(reckoned.pausedSince)).toBe('2027-01-25')
    expect(String(reckoned.legalDue)).toBe('2027-03-12')
    expect(reckoned.steps.at(-2)?.text).toContain('The clock stands still until we have your answer')
    // Of California nothing stands still: the date passes, and that is a breach.
    expect(told('us-ca', '2027-03-01', ...won, ['paused', '2027-01-25', 'identity']).pausedSince).toBeNull()
  })

  it('begins our fifteen days anew from proof of identity where the law begins its own anew', () => {
    const proved: Line[] = [...won, ['paused', '2027-01-25', 'identity'], ['resumed', '2027-02-15', 'identity']]
    expect(due('uk-gdpr', ...proved)).toBe('2027-03-02')
  })

  it('heals nothing once our own date has passed as well', () => {
    const late: Line[] = [...won, ['paused', '2027-02-10', 'clarification'], ['resumed', '2027-02-15', 'clarification']]
    expect(due('uk-gdpr', ...late)).toBe('2027-02-04')
  })

  it('moves the law’s date too while that is still ahead', () => {
    const both: Line[] = [
      ...wonEarly,
      ['paused', '2026-11-10', 'clarification'],
      ['resumed', '2026-11-12', 'clarification'],
    ]
    expect(due('uk-gdpr', ...both)).toBe('2026-12-07')
  })

  it('that was open when we closed for want of a word ended with the closing', () => {
    const closed: Line[] = [
      ['received', '2026-11-02'],
      ['paused', '2026-11-10', 'clarification'],
      ['answered', '2026-12-10', 'clarification'],
      ['overturned', '2026-12-20'],
    ]
    const reckoned = told('uk-gdpr', '2027-01-02', ...closed)
    expect(reckoned.pausedSince).toBeNull()
    // One month, and 31 days that did not count: 2 January, a Saturday; our own would end on the 4th as well.
    expect(String(reckoned.legalDue)).toBe('2027-01-04')
    expect(reckoned.steps.map(({ text }) => text).join('\n')).toContain('We closed it on 10 December 2026')
  })
})

describe('more time after an appeal that succeeded', () => {
  it('is the law’s alone: in its own first period, counted from receipt, once for ever', () => {
    expect(longer('us-va', '2026-12-01', ...wonEarly)).toBe('2027-01-31')
    expect(due('us-va', ...wonEarly, ['extended', '2026-12-01'])).toBe('2027-01-31')
    expect(longer('us-va', '2026-12-02', ...wonEarly, ['extended', '2026-12-01'])).toBe('already-extended')
    const before: Line[] = [
      ['received', '2026-11-02'],
      ['extended', '2026-11-10'],
      ['answered', '2026-12-10'],
    ]
    expect(longer('us-va', '2027-01-21', ...before, ['overturned', '2027-01-20'])).toBe('already-extended')
  })

  it('is not to be had of our own fifteen days: no law gives them, and none makes them longer', () => {
    expect(longer('us-va', '2027-01-21', ...won)).toBe('our-own-period')
    expect(due('us-va', ...won, ['extended', '2027-01-21'])).toBe('2027-02-04')
    expect(longer('ca-qc', '2027-01-21', ...won)).toBe('no-extension')
  })

  it('is not asked for once we have answered again', () => {
    expect(longer('us-va', '2026-11-20', ...wonEarly, ['answered', '2026-11-10'])).toBe('already-answered')
  })

  it('does not move the last day for a refusal (GDPR 12(4)), which our own period does', () => {
    const extended = told('eu-gdpr', undefined, ...wonEarly, ['extended', '2026-11-20'])
    expect([extended.legalDue, extended.refusalDue].map(String)).toEqual(['2027-02-02', '2026-12-02'])
    expect(String(told('eu-gdpr', undefined, ...won).refusalDue)).toBe('2027-02-04')
  })
})
