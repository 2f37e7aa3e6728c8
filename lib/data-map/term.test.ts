import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { siteVisits } from '#db/schema/activity.ts'
import { invoices } from '#db/schema/people.ts'
import { hasEnded, months, type Term, yearsAfterYearEnd } from './term.ts'

const zone = 'Europe/London'
const bound = (term: Term, at: string, timeZone = zone) => {
  const ended = hasEnded(term, new Date(at), timeZone)
  return ended && new PgDialect().sqlToQuery(ended).params[0]
}
const visits = months(25, 'the visit', siteVisits.at)
const taxed = yearsAfterYearEnd(6, 'the invoice', invoices.issuedOn)

describe('the end of a term', () => {
  it('is midnight on the calendar of the company, summer or winter', () => {
    expect(bound(visits, '2026-11-22T10:00:00Z')).toBe('2024-10-21T23:00:00.000Z')
    expect(bound(visits, '2026-12-22T10:00:00Z')).toBe('2024-11-22T00:00:00.000Z')
  })

  it('turns with the company’s midnight, not with that of UTC', () => {
    expect(bound(visits, '2026-06-30T22:59:59Z')).toBe('2024-05-29T23:00:00.000Z')
    expect(bound(visits, '2026-06-30T23:00:00Z')).toBe('2024-05-31T23:00:00.000Z')
  })

  it('is found on the days on which the clocks change', () => {
    expect(bound(months(1, 'it', siteVisits.at), '2026-04-29T12:00:00Z')).toBe('2026-03-29T00:00:00.000Z')
    expect(bound(months(1, 'it', siteVisits.at), '2026-11-25T12:00:00Z')).toBe('2026-10-24T23:00:00.000Z')
  })

  it('of a civil date is a civil date', () => {
    expect(bound(taxed, '2026-12-31T23:59:59Z')).toBe('2020-01-01')
    expect(bound(taxed, '2027-01-01T00:00:00Z')).toBe('2021-01-01')
    expect(bound(taxed, '2026-12-31T12:00:00Z', 'Pacific/Auckland')).toBe('2021-01-01')
  })
})
