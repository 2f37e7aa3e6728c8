import { describe, expect, it } from 'vitest'
import { dueConsequence, hasLeft, letterLeavesAt, wasTakenBy } from './settling-time.ts'

const at = (clock: string) => new Date(`2026-12-01T${clock}Z`)

describe('the ten minutes of a decision', () => {
  it('end to the millisecond', () => {
    const settlesAt = letterLeavesAt(at('14:22:00'))
    expect(settlesAt).toEqual(at('14:32:00'))
    expect(hasLeft(settlesAt, at('14:31:59.999'))).toBe(false)
    expect(hasLeft(settlesAt, at('14:32:00'))).toBe(true)
  })

  it('may tip an answer over its last day', () => {
    expect(dueConsequence('2026-12-02', at('23:55:00'))).toBeNull()
    expect(dueConsequence('2026-12-01', at('10:00:00'))).toBe('last-day')
    expect(dueConsequence('2026-12-01', at('23:49:59'))).toBe('last-day')
    expect(dueConsequence('2026-12-01', at('23:50:00'))).toBe('tips')
    expect(dueConsequence('2026-11-30', at('00:00:00'))).toBe('late')
  })

  it('are reckoned on the company’s calendar', () => {
    // 23:30 of 30 June in London, an hour before in UTC.
    expect(dueConsequence('2026-06-30', new Date('2026-06-30T22:30:00Z'))).toBe('last-day')
    expect(dueConsequence('2026-06-30', new Date('2026-06-30T22:55:00Z'))).toBe('tips')
  })
})

describe('a decision that can still be recalled', () => {
  const taken = (decided: string, approved: string | null = null, settles = true) => ({
    decidedAt: at(decided),
    approvedAt: approved ? at(approved) : null,
    settlesAt: settles ? letterLeavesAt(at(approved ?? decided)) : null,
  })

  it('was taken by the last day when everybody needed had decided before its end', () => {
    expect(wasTakenBy([taken('23:55:00')], '2026-12-01')).toBe(true)
    expect(wasTakenBy([taken('23:59:59.999'), taken('10:00:00', '23:59:59.999')], '2026-12-01')).toBe(true)
    expect(wasTakenBy([taken('00:00:00')], '2026-11-30')).toBe(false)
  })

  it('counts from the second person, and not while one is missing', () => {
    const overnight = { ...taken('23:55:00'), approvedAt: new Date('2026-12-02T00:01:00Z') }
    expect(wasTakenBy([overnight], '2026-12-01')).toBe(false)
    expect(wasTakenBy([taken('23:55:00', null, false)], '2026-12-01')).toBe(false)
    expect(wasTakenBy([], '2026-12-01')).toBe(false)
  })
})
