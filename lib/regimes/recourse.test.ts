import { describe, expect, it } from 'vitest'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { complaintPeriodOf, lastDayToAppeal, lastDayToComplain, recourseEnds } from './recourse.ts'
import { regimes } from './regimes.ts'
import type { RegimeId } from './vocabulary.ts'

const ends = (id: RegimeId, answeredOn: string, appealDecidedOn?: string) =>
  isoDay(recourseEnds({ regime: regimes[id], answeredOn, appealDecidedOn }))

describe('until when recourse is open', () => {
  it('counts the appeal in days from our answer, over the end of a year and over a leap day', () => {
    expect(isoDay(lastDayToAppeal('2026-12-05'))).toBe('2027-03-05')
    expect(isoDay(lastDayToAppeal('2027-12-05'))).toBe('2028-03-04')
    expect(isoDay(lastDayToAppeal('2026-11-30'))).toBe('2027-02-28')
  })

  it('keeps to six months in Canada and thirty days in Quebec, on civil dates', () => {
    expect(isoDay(lastDayToComplain(regimes['ca-pipeda'], '2026-08-31'))).toBe('2027-02-28')
    expect(ends('ca-pipeda', '2026-08-31')).toBe('2027-02-28')
    expect(isoDay(lastDayToComplain(regimes['ca-qc'], '2026-11-02'))).toBe('2026-12-02')
    // Our own ninety days are longer than Quebec's thirty.
    expect(ends('ca-qc', '2026-11-02')).toBe('2027-01-31')
  })

  it('begins the authority’s period anew when an appeal is decided', () => {
    expect(ends('ca-qc', '2026-11-02', '2027-02-20')).toBe('2027-03-22')
    expect(ends('ca-pipeda', '2026-11-02', '2026-12-02')).toBe('2027-06-02')
    expect(ends('uk-gdpr', '2026-11-02', '2026-11-30')).toBe('2027-02-28')
  })

  it('reckons with a year where nobody names a period', () => {
    for (const id of ['eu-gdpr', 'us-va', 'us-ca', 'br-lgpd', 'voluntary'] as const) {
      expect(complaintPeriodOf(regimes[id])).toBeNull()
      expect(ends(id, '2026-02-28')).toBe('2027-02-28')
    }
    expect(ends('us-va', '2028-02-29')).toBe('2029-02-28')
  })
})
