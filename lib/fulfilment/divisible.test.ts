import { describe, expect, it } from 'vitest'
import { categories } from '#lib/data-map/vocabulary.ts'
import { divisionOf, titlesOf } from './divisible.ts'

const named = (kind: 'copy' | 'deletion') =>
  Object.fromEntries(
    categories.map((category) => [category, divisionOf(kind, category).records.map(({ name }) => name)]),
  )

describe('what can be granted in part', () => {
  it('of a copy: kinds of records, days of dated ones, and others under bars', () => {
    expect(named('copy').purchases).toEqual(['invoices', 'purchases'])
    expect(divisionOf('copy', 'log-files')).toMatchObject({ records: [], dated: true, redacted: false })
    expect(divisionOf('copy', 'questions')).toMatchObject({ records: [], dated: false, redacted: true })
    expect(divisionOf('copy', 'card-data')).toMatchObject({ records: [], dated: false, redacted: false })
  })

  it('of a deletion: only records that nothing else hangs on, and never a way in without its account', () => {
    expect(named('deletion')).toMatchObject({
      'contact-preferences': ['preference_entries', 'switch_entries'],
      'contact-details': [],
      purchases: [],
      questions: [],
      'sign-in': [],
    })
    for (const category of categories) expect(divisionOf('deletion', category).dated).toBe(false)
  })

  it('of anything else: nothing', () => {
    for (const kind of ['correction', 'objection', 'restriction'] as const)
      expect(divisionOf(kind, 'all').records).toEqual([])
  })

  it('has a title for each', () => {
    expect(titlesOf({ records: ['invoices'] })).toEqual(['Invoices'])
  })
})
