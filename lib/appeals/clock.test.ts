import { describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { mayTakeLonger, reckonAppeal } from './clock.ts'

const england = { country: 'GB', subdivision: 'ENG' }
const due = (id: RegimeId, receivedOn: string, extendedOn?: string) =>
  isoDay(reckonAppeal({ regime: regimes[id], receivedOn, extendedOn, establishment: england }).dueOn)
const longer = (id: RegimeId, receivedOn: string, on: string, extendedOn?: string) => {
  const told = mayTakeLonger({ regime: regimes[id], receivedOn, extendedOn, establishment: england }, on)
  return told.ok ? isoDay(told.value.dueOn) : told.refusal
}

describe('by when an appeal is decided', () => {
  it.each([
    ['us-va', '2026-11-02', '2027-01-01'],
    ['us-tx', '2026-11-02', '2027-01-01'],
    ['us-co', '2026-11-02', '2026-12-17'],
    ['us-or', '2026-11-02', '2026-12-17'],
    ['us-nj', '2027-12-31', '2028-02-14'],
    ['us-mn', '2028-01-15', '2028-02-29'],
    ['us-ut', '2026-11-02', '2026-12-02'],
    ['us-ca', '2026-11-02', '2026-12-02'],
    ['voluntary', '2026-11-02', '2026-12-17'],
    // Thirty days of our own end on Boxing Day, a Saturday; the 28th is its substitute.
    ['uk-gdpr', '2026-11-26', '2026-12-29'],
  ] as const)('%s, received %s: %s', (id, receivedOn, dueOn) => {
    expect(due(id, receivedOn)).toBe(dueOn)
  })

  it('counts more time from receipt, where a law has it', () => {
    expect(due('us-co', '2026-11-02', '2026-12-01')).toBe('2027-02-15')
    expect(longer('us-co', '2026-11-02', '2026-12-17')).toBe('2027-02-15')
    expect(longer('us-mn', '2026-11-02', '2026-12-18')).toBe('too-late')
    expect(longer('us-mn', '2026-11-02', '2026-12-10', '2026-12-01')).toBe('already-extended')
    expect(longer('us-va', '2026-11-02', '2026-11-03')).toBe('no-extension')
  })

  it('says how', () => {
    const { steps } = reckonAppeal({ regime: regimes['us-or'], receivedOn: '2026-11-02', establishment: england })
    expect(steps).toEqual([
      'We received your appeal on 2 November 2026.',
      'Oregon law gives us 45 days: 17 December 2026.',
    ])
    const ours = reckonAppeal({ regime: regimes['eu-gdpr'], receivedOn: '2026-11-26', establishment: england }).steps
    expect(ours[1]).toContain('The law names no period for this. Our own rule gives us 30 days')
    expect(ours[2]).toBe('That is no working day, so the last day is 29 December 2026.')
  })
})
