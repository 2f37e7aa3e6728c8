import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { countRepetition, isWithin } from './repetition.ts'
import { askedInWords, freeInWords } from './repetition-wording.ts'
import { type RequestState, requestStates } from './vocabulary.ts'

const copy = (receivedOn: string, state: RequestState = 'done') => ({ kind: 'copy', state, receivedOn }) as const
const now = copy('2026-11-02', 'received')
const california = regimes['us-ca']

describe('the rolling twelve months', () => {
  it.each([
    ['2025-11-02', '2026-11-02', false], // a year from 2 November ends on 1 November
    ['2025-11-03', '2026-11-02', true],
    ['2026-11-02', '2026-11-02', true],
    ['2026-11-03', '2026-11-02', false],
    ['2024-02-29', '2025-02-28', true], // that year ends with 28 February
    ['2024-02-28', '2025-02-28', false],
    ['2023-02-28', '2024-02-28', false],
    ['2023-03-01', '2024-02-29', true],
    ['2023-02-28', '2024-02-29', false],
    ['2025-12-31', '2026-12-31', false],
    ['2026-01-01', '2026-12-31', true],
  ])('%s counts for %s: %s', (day, last, within) => {
    expect(isWithin(12, day, last)).toBe(within)
  })

  it('has no gap: of any two days a year apart one window holds exactly 365 or 366', () => {
    for (const last of ['2026-11-02', '2024-02-29', '2025-02-28', '2025-03-01']) {
      const days = Array.from({ length: 800 }, (_, back) =>
        new Date(Date.parse(`${last}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10),
      )
      expect([365, 366]).toContain(days.filter((day) => isWithin(12, day, last)).length)
    }
  })
})

describe('repetition', () => {
  it('counts the same kind, and not what was never made or taken back', () => {
    const earlier = [
      copy('2026-10-01'),
      copy('2026-09-01', 'declined'),
      copy('2026-08-01', 'withdrawn'),
      copy('2026-07-01', 'expired'),
      copy('2026-06-01', 'unconfirmed'),
      copy('2025-11-02'),
      { kind: 'deletion', state: 'done', receivedOn: '2026-10-01' } as const,
    ]
    expect(countRepetition(now, earlier, california)).toEqual({
      askedBefore: 2,
      free: { count: 2, months: 12, givenBefore: 1, usedUp: false },
    })
  })

  it('California gives two copies in twelve months: the third is one too many', () => {
    const used = (...days: string[]) =>
      countRepetition(
        now,
        days.map((day) => copy(day)),
        california,
      ).free?.usedUp
    expect(used()).toBe(false)
    expect(used('2026-05-01')).toBe(false)
    expect(used('2026-05-01', '2025-11-03')).toBe(true)
    expect(used('2026-05-01', '2025-11-02')).toBe(false)
  })

  it('is about copies, and only where the law names a number', () => {
    const twice = [copy('2026-10-01'), copy('2026-09-01')]
    expect(countRepetition(now, twice, regimes['eu-gdpr'])).toEqual({ askedBefore: 2, free: null })
    const deletion = { kind: 'deletion', receivedOn: '2026-11-02' } as const
    expect(countRepetition(deletion, [], california).free).toBeNull()
  })

  it('knows what to do with every state and every law', () => {
    for (const state of requestStates)
      for (const id of regimeIds) {
        const { askedBefore, free } = countRepetition(now, [copy('2026-10-01', state)], regimes[id])
        expect([0, 1]).toContain(askedBefore)
        expect(free === null || free.givenBefore <= askedBefore, `${state} ${id}`).toBe(true)
      }
  })

  it('is said in words', () => {
    const counted = (...earlier: string[]) =>
      countRepetition(
        now,
        earlier.map((day) => copy(day)),
        california,
      )
    const says = (...earlier: string[]) => freeInWords(counted(...earlier), california)
    expect(says()).toBe(
      'California law gives 2 copies free of charge in 12 months: this is the first, so it is not used up.',
    )
    expect(says('2026-10-01', '2026-09-01')).toBe(
      'California law gives 2 copies free of charge in 12 months: that number is used up.',
    )
    expect(askedInWords(counted('2026-10-01'))).toContain('asked once in the 12 months before, so this is the second')
    expect(askedInWords(counted())).toBe('Nothing of this kind was asked in the 12 months before.')
    const none = countRepetition(now, [], regimes['eu-gdpr'])
    expect(freeInWords(none, regimes['eu-gdpr'])).toMatch(/names no number/)
  })
})
