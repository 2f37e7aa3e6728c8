import { expect, it } from 'vitest'
import { planConfirmed } from './confirmation-plan.ts'

const at = new Date('2026-11-03T09:30:00Z')
const plan = (kind: 'copy' | 'deletion' | 'objection', targetDue = '2026-12-01') =>
  planConfirmed({ kind, targetDue, at })

it('holds a copy back for 72 hours from the confirmation', () => {
  expect(plan('copy')).toEqual({
    confirmedOn: '2026-11-03',
    undoUntil: null,
    coolingOffEndsAt: null,
    releaseAt: new Date('2026-11-06T09:30:00Z'),
  })
})

it('lets a deletion be undone for 14 days from the confirmation, and never past our target', () => {
  expect(plan('deletion')).toMatchObject({ undoUntil: '2026-11-17', releaseAt: null })
  expect(plan('deletion', '2026-11-10')).toMatchObject({ undoUntil: '2026-11-09' })
})

it('lets nothing else wait', () => {
  expect(plan('objection')).toMatchObject({ undoUntil: null, coolingOffEndsAt: null, releaseAt: null })
})
