import { describe, expect, it } from 'vitest'
import { groupLines, reasonsOf } from './erasure-groups.ts'
import type { ReceiptLine } from './receipt.ts'

const line = (title: string, set: Partial<ReceiptLine>): ReceiptLine => ({
  ...{ category: 'purchases', title, deleted: 0, anonymised: 0, kept: 0, reason: null, because: null, until: null },
  ...set,
})
const tax = { reason: 'tax-law', because: 'Tax law keeps it.', until: '2032-12-31' } as const
const lines = [
  line('Invoices', { ...tax, deleted: 2, kept: 3 }),
  line('Purchases', { ...tax, kept: 4 }),
  line('Old ones', { ...tax, until: '2030-12-31', kept: 1 }),
  line('Visits', { category: 'log-files', deleted: 9 }),
]

describe('the lines of an erasure, by category', () => {
  it('say each reason once for each day', () => {
    const [purchases, visits] = groupLines(lines)
    expect(purchases).toMatchObject({ deleted: 2, anonymised: 0, kept: 8 })
    expect(purchases?.stays).toEqual([
      { label: 'Tax law', until: '2032-12-31', count: 7, titles: ['Invoices', 'Purchases'] },
      { label: 'Tax law', until: '2030-12-31', count: 1, titles: ['Old ones'] },
    ])
    expect(visits).toMatchObject({ category: 'log-files', deleted: 9, stays: [] })
    expect(reasonsOf(lines)).toEqual([{ label: 'Tax law', because: 'Tax law keeps it.' }])
  })

  it('leave no record out', () => {
    const whole = groupLines(lines).reduce((sum, { deleted, anonymised, kept }) => sum + deleted + anonymised + kept, 0)
    expect(whole).toBe(19)
  })
})
