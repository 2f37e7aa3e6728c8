import { describe, expect, it } from 'vitest'
import type { ClockEntryKind } from './clock-vocabulary.ts'
import { reckonRequest } from './reckoning.ts'

const clock = (regime: string, ...lines: [ClockEntryKind, string][]) => {
  const entries = lines.map(([kind, on]) => ({ kind, on, reason: null }))
  const { legalDue, targetDue, answered, steps } = reckonRequest({ regime }, entries)
  return { dates: [legalDue, targetDue, answered].map(String), texts: steps.map(({ text }) => text).join('\n') }
}

describe('the clock after an appeal that succeeded', () => {
  it('takes our own fifteen days, and says what the law’s date was', () => {
    const { dates, texts } = clock(
      'us-va',
      ['received', '2026-11-02'],
      ['answered', '2026-12-10'],
      ['overturned', '2027-01-20'],
    )
    expect(dates).toEqual(['2027-02-04', '2027-02-03', 'null'])
    expect(texts).toContain('We answered on 10 December 2026.')
    expect(texts).toContain('Virginia law names no second period after its own date, 17 December 2026')
    expect(texts).toContain('to 4 February 2027')
  })

  it('never comes before the date that the law gave, and rolls where the law rolls', () => {
    const early = clock('us-va', ['received', '2026-11-02'], ['answered', '2026-11-03'], ['overturned', '2026-11-05'])
    expect(early.dates[0]).toBe('2026-12-17')
    expect(early.texts).toContain('The last day is still 17 December 2026.')
    const late = clock('eu-gdpr', ['received', '2026-11-02'], ['answered', '2026-11-20'], ['overturned', '2026-12-12'])
    expect(late.dates.slice(0, 2)).toEqual(['2026-12-29', '2026-12-24'])
  })

  it('ends with the answer that comes after it', () => {
    const told = clock(
      'us-va',
      ['received', '2026-11-02'],
      ['answered', '2026-11-03'],
      ['overturned', '2027-01-05'],
      ['answered', '2027-01-08'],
    )
    expect(told.dates[2]).toBe('2027-01-08')
  })
})
