import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findRegion, regionGroups, regions } from '#lib/requests/regions.ts'
import { complaintAuthority } from './authorities.ts'
import { appealOf, regimeFor, regimes } from './regimes.ts'
import { regimeIds } from './vocabulary.ts'

const on = Temporal.PlainDate.from('2026-11-22')
const lawOf = (region: string) => regimeFor(region, on).id

describe('the regimes table', () => {
  it('has a complete row for every regime, under its own name', () => {
    for (const id of regimeIds) {
      const regime = regimes[id]
      expect(regime.id).toBe(id)
      expect(regime.respond.count).toBeGreaterThan(0)
      expect(regime.rights.length).toBeGreaterThan(0)
      expect(new URL(regime.authority.url).protocol).toBe('https:')
      if (regime.extendBy) expect(['day', 'month', 'business-day']).toContain(regime.respond.unit)
    }
  })

  it('keeps the numbers of the law', () => {
    const numbers = (id: keyof typeof regimes) => {
      const { respond, extendBy } = regimes[id]
      return `${respond.count} ${respond.unit} +${extendBy ?? 0}, appeal ${regimes[id].appeal?.decide.count ?? '-'}`
    }
    expect(numbers('eu-gdpr')).toBe('1 month +2, appeal -')
    expect(numbers('us-ca')).toBe('45 day +45, appeal -')
    expect(numbers('us-co')).toBe('45 day +45, appeal 45')
    expect(numbers('us-va')).toBe('45 day +45, appeal 60')
    expect(numbers('us-ia')).toBe('90 day +45, appeal 60')
    expect(numbers('us-fl')).toBe('45 day +15, appeal 60')
    expect(numbers('us-ut')).toBe('45 day +45, appeal -')
    expect(numbers('ca-pipeda')).toBe('30 day +30, appeal -')
    expect(numbers('ca-qc')).toBe('30 day +0, appeal -')
    expect(numbers('br-lgpd')).toBe('15 day +0, appeal -')
    expect(numbers('kr-pipa')).toBe('10 day +0, appeal -')
    expect(regimes['us-ia'].refuse).toEqual({ count: 90, unit: 'day' })
    expect(appealOf(regimes['us-mn'])).toEqual({ decide: { count: 45, unit: 'day' }, extendBy: 60 })
    expect(appealOf(regimes['us-ut']).decide.count).toBe(30)
  })

  it('holds back identifiers where the law says so', () => {
    const strict = regimeIds.filter((id) => regimes[id].neverDisclose)
    expect(strict).toEqual(['us-ca', 'us-ca-optout', 'us-ct', 'us-mt', 'us-mn'])
  })
})

describe('the region of a person', () => {
  it('decides the regime', () => {
    expect(lawOf('US-CA')).toBe('us-ca')
    expect(lawOf('DE')).toBe('eu-gdpr')
    expect(lawOf('NO')).toBe('eu-gdpr')
    expect(lawOf('GB')).toBe('uk-gdpr')
    expect(lawOf('CH')).toBe('ch-fadp')
    expect(lawOf('CA')).toBe('ca-pipeda')
    expect(lawOf('CA-ON')).toBe('ca-pipeda')
    expect(lawOf('CA-QC')).toBe('ca-qc')
    expect(lawOf('US-WA')).toBe('voluntary')
    expect(lawOf('ZZ')).toBe('voluntary')
    expect(lawOf('Atlantis')).toBe('voluntary')
    expect(findRegion(null).label).toBe('Somewhere else')
  })

  it('waits for a law that is not in force yet', () => {
    expect(lawOf('US-OK')).toBe('voluntary')
    expect(regimeFor('US-OK', Temporal.PlainDate.from('2027-01-01')).id).toBe('us-ok')
    expect(lawOf('IN')).toBe('voluntary')
    expect(regimeFor('IN', Temporal.PlainDate.from('2027-05-14')).id).toBe('in-dpdp')
  })

  it('lists each once, and makes every regime of a place reachable', () => {
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length)
    expect([...new Set(regions.map(({ group }) => group))]).toEqual([...regionGroups])
    expect(regions.filter(({ id }) => id.startsWith('US-'))).toHaveLength(51)
    expect(regions.filter(({ regime }) => regime === 'eu-gdpr')).toHaveLength(30)
    const reached = new Set(regions.map(({ regime }) => regime))
    expect(regimeIds.filter((id) => !reached.has(id))).toEqual(['us-ca-optout'])
  })

  it('names the authority of the person’s own country', () => {
    expect(complaintAuthority(regimes['eu-gdpr'], 'DE').name).toContain('BfDI')
    expect(complaintAuthority(regimes['eu-gdpr'], 'ZZ').url).toContain('edpb')
    expect(complaintAuthority(regimes['us-ca'], 'US-CA').name).toBe('California Privacy Protection Agency')
  })
})
