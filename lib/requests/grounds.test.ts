import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { declineWording } from './decline-wording.ts'
import { mayDecline } from './grounds.ts'
import { type DeclineReason, declineReasons, type RequestKind, requestKinds } from './vocabulary.ts'

const of = (id: RegimeId, kind: RequestKind) =>
  declineReasons.filter((reason) => mayDecline(reason, regimes[id], kind).ok)

const letters = {
  r: 'unreasonably-repetitive',
  d: 'disproportionate-effort',
  p: 'privacy-of-others',
  e: 'extremely-impractical',
  n: 'not-required-by-law',
  i: 'identity-not-verified',
  f: 'suspected-fraud',
  h: 'legal-hold',
} as const satisfies Record<string, DeclineReason>

/** rules.md 2.2, written out cell by cell: of each law the reasons for a copy, a correction, a deletion, an objection and a restriction. */
const table = {
  'eu-gdpr': ['rpnif', 'rnif', 'rnifh', 'rnif', 'rnif'],
  'uk-gdpr': ['rpnif', 'rnif', 'rnifh', 'rnif', 'rnif'],
  'us-ca': ['rpnif', 'rdnif', 'rpnifh', 'rnif', 'rnif'],
  'us-va': ['rpnif', 'rnif', 'rpnifh', 'rnif', 'rnif'],
  'us-tx': ['rpnif', 'rnif', 'rpnifh', 'rnif', 'rnif'],
  'us-or': ['rpnif', 'rnif', 'rpnifh', 'rnif', 'rnif'],
  'us-ia': ['rdpnif', 'rnif', 'rpnifh', 'rnif', 'rnif'],
  'ca-pipeda': ['pnif', 'nif', 'nifh', 'nif', 'nif'],
  'ca-qc': ['pnif', 'nif', 'nifh', 'nif', 'nif'],
  'au-app': ['rpnif', 'rnif', 'rnifh', 'rnif', 'rnif'],
  'br-lgpd': ['pnif', 'nif', 'pnifh', 'nif', 'nif'],
  voluntary: ['rdpenif', 'rdenif', 'rdpenifh', 'rdenif', 'rdenif'],
} as const satisfies Partial<Record<RegimeId, readonly [string, string, string, string, string]>>

describe('what the law allows of the policy’s reasons', () => {
  it.each(Object.entries(table))('%s', (id, cells) => {
    for (const [nth, kind] of requestKinds.entries()) {
      const wanted = [...(cells[nth] ?? '')].map((letter) => letters[letter as keyof typeof letters])
      expect(of(id as RegimeId, kind), kind).toEqual(declineReasons.filter((reason) => wanted.includes(reason)))
    }
  })

  it('extremely impractical is a reason only where no law asks', () => {
    for (const id of regimeIds)
      for (const kind of requestKinds)
        expect(of(id, kind).includes('extremely-impractical'), id).toBe(id === 'voluntary')
  })

  it('effort never declines a copy or a deletion but by Iowa’s law and by the policy alone', () => {
    for (const id of regimeIds) {
      if (id === 'voluntary') continue
      expect(of(id, 'copy').includes('disproportionate-effort'), id).toBe(id === 'us-ia')
      expect(of(id, 'deletion'), id).not.toContain('disproportionate-effort')
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
