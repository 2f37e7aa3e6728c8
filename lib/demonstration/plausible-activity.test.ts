import { describe, expect, it } from 'vitest'
import { demonstrationHolders } from '#content/demonstration.ts'
import { plausibleActivity } from './plausible-activity.ts'

const until = new Date('2026-11-22T12:00:00Z')

describe('a made-up life', () => {
  it('is the same for the same seed and differs between people', () => {
    const [ana, bo] = demonstrationHolders
    expect(plausibleActivity(ana, 1, until)).toEqual(plausibleActivity(ana, 1, until))
    expect(plausibleActivity(ana, 1, until).usage[0]).not.toEqual(plausibleActivity(bo, 2, until).usage[0])
  })

  it('covers two years and no more than is kept', () => {
    for (const [index, holder] of demonstrationHolders.entries()) {
      const { usage, visits, purchases } = plausibleActivity(holder, index + 1, until)
      const age = ({ at }: { at: Date }) => (until.getTime() - at.getTime()) / 86_400_000
      for (const each of [...usage, ...visits, ...purchases]) expect(age(each)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...usage.map(age))).toBeGreaterThan(600)
      expect(Math.max(...usage.map(age))).toBeLessThan(730)
      expect(Math.max(...visits.map(age))).toBeGreaterThan(600)
      expect(Math.max(...visits.map(age))).toBeLessThan(730)
      expect(new Set(purchases.map(({ invoiceNumber }) => invoiceNumber)).size).toBe(purchases.length)
    }
  })
})
