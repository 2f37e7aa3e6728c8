import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { declineWording } from './decline-wording.ts'
import { mayDecline } from './grounds.ts'
import { type DeclineReason, declineReasons, type RequestKind, requestKinds } from './vocabulary.ts'

const allowed = (id: RegimeId, kind: RequestKind = 'copy') =>
  declineReasons.filter((reason) => mayDecline(reason, regimes[id], kind).ok)
const always: DeclineReason[] = ['privacy-of-others', 'not-required-by-law', 'identity-not-verified', 'suspected-fraud']

describe('what the law allows of the policy’s reasons', () => {
  it('Europe and the United Kingdom know neither effort nor impracticality', () => {
    expect(allowed('eu-gdpr')).toEqual(['unreasonably-repetitive', ...always])
    expect(allowed('uk-gdpr', 'deletion')).toEqual(['unreasonably-repetitive', ...always])
  })

  it('California knows effort for a correction only', () => {
    expect(allowed('us-ca')).toEqual(['unreasonably-repetitive', ...always])
    expect(allowed('us-ca', 'correction')).toContain('disproportionate-effort')
    expect(allowed('us-ca', 'deletion')).not.toContain('disproportionate-effort')
  })

  it('Canada does not know repetition', () => {
    expect(allowed('ca-pipeda')).toEqual(always)
    expect(allowed('ca-qc')).toEqual(always)
  })

  it('extremely impractical is a reason only where no law asks', () => {
    expect(allowed('voluntary')).toEqual([...declineReasons])
    for (const id of regimeIds) {
      if (id !== 'voluntary') expect(allowed(id)).not.toContain('extremely-impractical')
    }
  })

  it('every allowed reason cites its law, and the privacy of others never refuses the whole', () => {
    for (const id of regimeIds) {
      for (const reason of declineReasons) {
        for (const kind of requestKinds) {
          const outcome = mayDecline(reason, regimes[id], kind)
          if (!outcome.ok) continue
          expect(outcome.value.law.length).toBeGreaterThan(5)
          expect(outcome.value.needs.length).toBeGreaterThan(0)
          expect(outcome.value.scope).toBe(reason === 'privacy-of-others' ? 'part' : 'whole-or-part')
        }
      }
    }
  })

  it('has words for every reason', () => {
    for (const reason of declineReasons) expect(declineWording[reason].explanation).toMatch(/\.$/)
  })
})
