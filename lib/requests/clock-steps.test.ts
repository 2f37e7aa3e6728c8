import { describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { mayExtend, reckon } from './clock.ts'
import type { ClockEntry } from './running-clock.ts'

const england = { country: 'GB', subdivision: 'ENG' }
const received = (on: string): ClockEntry => ({ kind: 'received', on })
const extended = (on: string): ClockEntry => ({ kind: 'extended', on })
const paused = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'paused', on, reason })
const resumed = (on: string, reason: ClockEntry['reason']): ClockEntry => ({ kind: 'resumed', on, reason })

const ledger = (id: RegimeId, ...entries: ClockEntry[]) => ({ regime: regimes[id], entries, establishment: england })
const clock = (id: RegimeId, ...entries: ClockEntry[]) => reckon(ledger(id, ...entries))
const texts = (id: RegimeId, ...entries: ClockEntry[]) => clock(id, ...entries).steps.map(({ text }) => text)

describe('an extension', () => {
  const open = received('2026-11-02')

  it('is allowed once, in time, where the law knows it, before the answer', () => {
    const refusalOf = (id: RegimeId, ...entries: ClockEntry[]) => {
      const outcome = mayExtend(ledger(id, ...entries), '2026-11-20')
      return outcome.ok ? isoDay(outcome.value.legalDue) : outcome.refusal
    }
    expect(refusalOf('us-ca', open)).toBe('2027-01-31')
    expect(refusalOf('us-ca', open, extended('2026-11-10'))).toBe('already-extended')
    expect(refusalOf('ca-qc', open)).toBe('no-extension')
    expect(refusalOf('us-ca', open, { kind: 'answered', on: '2026-11-11' })).toBe('already-answered')
  })
})

describe('how the date was reckoned, in sentences', () => {
  it('California', () => {
    expect(texts('us-ca', received('2026-11-02'))).toEqual([
      'We received your request on 2 November 2026.',
      'California law gives us 45 days: 17 December 2026.',
      'We aim to answer by 16 December 2026, a working day before it.',
    ])
  })

  it('Europe, extended, over a weekend', () => {
    expect(texts('eu-gdpr', received('2026-11-30'), extended('2026-12-20'))).toEqual([
      'We received your request on 30 November 2026.',
      'European law (GDPR) gives us one calendar month: 30 December 2026.',
      'On 20 December 2026 we told you that we need longer. The law allows three calendar months in all, counted from the start: 28 February 2027.',
      '28 February 2027 is a Sunday, so the last day is the next working day: 1 March 2027.',
      'We aim to answer by 26 February 2027, a working day before it.',
    ])
  })

  it('the shorter month, the pause, the answer', () => {
    expect(texts('uk-gdpr', received('2028-01-31'))[1]).toContain('29 February 2028, the last day of a shorter month.')
    const entries = [
      received('2026-10-01'),
      paused('2026-10-05', 'clarification'),
      resumed('2026-10-09', 'clarification'),
      { kind: 'answered', on: '2026-10-20' } as const,
    ]
    const [, , waited, answer] = texts('uk-gdpr', ...entries)
    expect(waited).toContain('these 5 days do not count, so the date moves to 6 November 2026.')
    expect(answer).toBe('We answered on 20 October 2026.')
  })

  it('refuses a ledger without a receipt', () => {
    expect(() => clock('us-ca')).toThrow('receipt')
  })
})
