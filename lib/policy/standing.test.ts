import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { inForce, standingOf } from './standing.ts'

const zone = 'Europe/London'
const version = (number: number | null, effectiveOn: string | null, published = '2026-06-01T12:00:00Z') => ({
  number,
  effectiveOn,
  publishedAt: number === null ? null : new Date(published),
})
const on = (day: string) => Temporal.PlainDate.from(day)

describe('which version is in force', () => {
  const first = version(1, '2026-01-01')
  const second = version(2, '2026-12-01')
  const archived = version(3, '2013-04-03')
  const undated = version(4, null, '2026-12-20T23:30:00Z')
  const all = [first, second, archived, undated, version(null, null)]

  it.each([
    ['2013-04-02', undefined],
    ['2013-04-03', 3],
    ['2025-12-31', 3],
    ['2026-01-01', 1],
    ['2026-11-30', 1],
    ['2026-12-01', 2],
    ['2026-12-19', 2],
    ['2026-12-20', 4],
  ])('on %s', (day, number) => {
    expect(inForce(all, on(day), zone)?.number).toBe(number)
  })

  it('is the newer of two that begin together', () => {
    expect(inForce([version(1, '2026-01-01'), version(2, '2026-01-01')], on('2026-01-01'), zone)?.number).toBe(2)
  })

  it('has a word for each', () => {
    const words = all.map((one) => standingOf(one, all, on('2026-11-22'), zone))
    expect(words).toEqual(['in-force', 'coming', 'superseded', 'coming', 'draft'])
  })
})
