import { describe, expect, it } from 'vitest'
import { questionDue } from './due.ts'
import { standingOf } from './standing.ts'

const days = [
  ['on a Monday', '2026-11-02T10:00:00Z', '2026-11-09'],
  ['on a Friday evening', '2026-11-06T23:00:00Z', '2026-11-13'],
  ['on a Saturday', '2026-11-07T10:00:00Z', '2026-11-13'],
  ['before Christmas and its substitute day', '2026-12-23T10:00:00Z', '2027-01-04'],
  ['late on a summer evening, when London is a day ahead of UTC', '2026-07-05T23:30:00Z', '2026-07-13'],
] as const

describe('the day by which a question is answered', () => {
  it.each(days)('asked %s', (_, at, due) => expect(questionDue(new Date(at))).toBe(due))
})

describe('how a question stands', () => {
  const waits = { answeredAt: null, closedAt: null, dueOn: '2026-11-09' }
  const then = new Date('2026-11-03T10:00:00Z')
  it.each([
    ['before its date', waits, '2026-11-08', 'waiting'],
    ['on its date', waits, '2026-11-09', 'waiting'],
    ['after its date', waits, '2026-11-10', 'late'],
    ['without a date', { ...waits, dueOn: null }, '2026-11-10', 'waiting'],
    ['answered, whatever the date', { ...waits, answeredAt: then }, '2026-12-01', 'answered'],
    ['closed', { ...waits, answeredAt: then, closedAt: then }, '2026-12-01', 'closed'],
  ] as const)('%s', (_, question, today, standing) => expect(standingOf(question, today)).toBe(standing))
})
