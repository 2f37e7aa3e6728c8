import { describe, expect, it } from 'vitest'
import { daysLeft } from './days-left.ts'
import { pauseSpans } from './pause-spans.ts'

describe('days left', () => {
  it.each([
    ['2026-11-22', 'Due today', 'bad'],
    ['2026-11-21', '1 day overdue', 'bad'],
    ['2026-10-22', '31 days overdue', 'bad'],
    ['2026-11-23', '1 day left', 'warn'],
    ['2026-11-29', '7 days left', 'warn'],
    ['2026-11-30', '8 days left', 'neutral'],
  ])('%s: %s', (due, words, tone) => {
    expect(daysLeft('2026-11-22', due)).toEqual({ words, tone })
  })
})

describe('the spans of a paused clock', () => {
  const entries = [
    { kind: 'received', on: '2026-11-01', reason: null },
    { kind: 'paused', on: '2026-11-03', reason: 'identity' },
    { kind: 'resumed', on: '2026-11-09', reason: 'identity' },
    { kind: 'paused', on: '2026-11-12', reason: 'identity' },
  ] as const

  it('shows each wait, the last one open', () => {
    const rules = { identity: 'suspend', fee: 'none', clarification: 'none' } as const
    expect(pauseSpans(rules, entries)).toEqual([
      { from: '2026-11-03', until: '2026-11-09' },
      { from: '2026-11-12', until: undefined },
    ])
  })

  it('shows none where the law does not stop the clock', () => {
    expect(pauseSpans({ identity: 'none', fee: 'none', clarification: 'none' }, entries)).toEqual([])
  })
})
