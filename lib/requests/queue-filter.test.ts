import { describe, expect, it } from 'vitest'
import { parseQueueFilter, queueAddress } from './queue-filter.ts'

const after = { due: '2026-12-22', id: '0e4e7c52-6f0f-4a3f-9a86-0d8d0f3a7f11' }

describe('the queue’s address', () => {
  it('leads back to the same filter', () => {
    const filter = { kind: 'copy', state: 'in-review', show: 'soon', desk: 'mine', after } as const
    const sent = Object.fromEntries(new URL(queueAddress(filter), 'http://here').searchParams)
    expect(parseQueueFilter(sent)).toEqual(filter)
  })

  it('knows no requests that nobody has confirmed', () => {
    expect(parseQueueFilter({ state: 'unconfirmed' }).state).toBeNull()
  })

  it('takes nothing that is not in the lists', () => {
    const sent = { kind: 'everything', state: ['done', 'ready'], show: "' or 1=1", desk: 'hers', after: '2026-12-22_x' }
    expect(parseQueueFilter(sent)).toEqual({ kind: null, state: null, show: null, desk: null, after: null })
    expect(queueAddress(parseQueueFilter(sent))).toBe('/admin/requests')
  })
})
