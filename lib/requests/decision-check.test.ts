import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import { checkDecisions, type Proposal, wholeOutcome } from './decision-check.ts'

const why = 'Twice in one week, on 2 and 5 November, with nothing changed in between.'
const asked = (regime: keyof typeof regimes, scope: string[]) =>
  ({ regime: regimes[regime], kind: 'copy', scope }) as const

describe('deciding category by category', () => {
  it('takes a grant as it is, and gives a decline the ground of the person’s law', () => {
    const outcome = checkDecisions(asked('us-ca', ['purchases', 'log-files']), {
      purchases: { outcome: 'granted' },
      'log-files': { outcome: 'declined', reason: 'unreasonably-repetitive', explanation: why },
    })
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { outcome: 'granted', ground: null },
        { outcome: 'declined', explanation: why },
      ],
    })
    expect(outcome.ok && outcome.value[1]?.ground).toContain('California Civil Code')
    expect(outcome.ok && wholeOutcome(outcome.value)).toBe('partly-granted')
  })

  it.each([
    ['nothing-decided', undefined],
    ['reason-missing', { outcome: 'declined', explanation: why }],
    [
      'explanation-too-short',
      { outcome: 'declined', reason: 'unreasonably-repetitive', explanation: `${' '.repeat(60)}too often` },
    ],
    ['no-ground-in-this-law', { outcome: 'declined', reason: 'extremely-impractical', explanation: why }],
    ['rest-must-be-granted', { outcome: 'declined', reason: 'privacy-of-others', explanation: why }],
  ] as const)('refuses: %s', (refusal, proposal) => {
    const proposals: Record<string, Proposal> = proposal ? { purchases: proposal } : {}
    expect(checkDecisions(asked('eu-gdpr', ['purchases']), proposals)).toEqual({ ok: false, refusal })
  })

  it('allows a ground for a part while another part is granted', () => {
    const outcome = checkDecisions(asked('eu-gdpr', ['purchases', 'requests']), {
      purchases: { outcome: 'granted' },
      requests: { outcome: 'declined', reason: 'privacy-of-others', explanation: why },
    })
    expect(outcome.ok).toBe(true)
  })
})
