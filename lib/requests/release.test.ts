import { describe, expect, it } from 'vitest'
import { identityLevel, mayRelease, releaseAt } from './release.ts'

const confirmedAt = new Date('2026-03-27T20:00:00Z')
const later = (hours: number) => new Date(confirmedAt.getTime() + hours * 3_600_000)
const ask = (hours: number, proofs: Parameters<typeof identityLevel>[0], stoppedAt: Date | null = null) => {
  const outcome = mayRelease({ at: later(hours), confirmedAt, proofs, stoppedAt })
  return outcome.ok ? 'released' : outcome.refusal
}

describe('the release of a copy', () => {
  it('waits 72 hours for somebody who proved only a mailbox, however often', () => {
    expect(ask(0, ['mailed-link'])).toBe('too-early')
    expect(ask(71.999, ['mailed-link', 'mailed-code', 'mailed-code'])).toBe('too-early')
    expect(ask(72, ['mailed-link', 'mailed-code'])).toBe('released')
    expect(releaseAt({ confirmedAt, proofs: ['mailed-code'] })).toEqual(later(72))
  })

  it('does not wait for a passkey or for facts that staff matched', () => {
    expect(ask(0, ['mailed-link', 'passkey'])).toBe('released')
    expect(ask(0, ['facts-matched'])).toBe('released')
    expect(ask(0, ['recovery-code'])).toBe('released')
    expect(ask(0, ['new-recovery-code'])).toBe('too-early')
    expect(ask(71.999, ['mailed-code', 'new-passkey'])).toBe('too-early')
  })

  it('is stopped by "this was not me", whatever was proved and however long ago', () => {
    expect(ask(1000, ['passkey'], later(1))).toBe('stopped')
  })

  it('never happens without any proof', () => {
    expect(ask(1000, [])).toBe('not-proved')
    expect(identityLevel([])).toBe('claimed')
  })
})
