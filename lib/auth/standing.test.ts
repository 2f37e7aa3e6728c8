import { describe, expect, it } from 'vitest'
import { isFresh, mayDo, permissionsOfRoles } from './standing.ts'

const provedAt = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(provedAt.getTime() + minutes * 60_000)

describe('standing', () => {
  it('takes a proof for fresh for ten minutes', () => {
    expect([0, 10].map((minutes) => isFresh(provedAt, later(minutes)))).toEqual([true, true])
    expect([-1, 10.01, 600].map((minutes) => isFresh(provedAt, later(minutes)))).toEqual([false, false, false])
    expect(isFresh(null, provedAt)).toBe(false)
  })

  it('adds up the permissions of several roles', () => {
    expect(permissionsOfRoles(['publisher', 'administrator'])).toEqual([
      'policy:publish',
      'register:read',
      'staff:manage',
    ])
    expect(mayDo(['support'], 'requests:decide')).toBe(false)
    expect(mayDo([], 'register:read')).toBe(false)
  })
})
