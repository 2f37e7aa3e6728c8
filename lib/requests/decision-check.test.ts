import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import { checkDecisions, type Proposal, takesTwo, wholeOutcome } from './decision-check.ts'
import type { Division } from './part-check.ts'
import type { RequestKind } from './vocabulary.ts'

const why = 'Twice in one week, on 2 and 5 November, with nothing changed in between.'
const division: Division = {
  records: [{ name: 'invoices' }, { name: 'purchases' }],
  of: 2,
  dated: true,
  redacted: false,
}
const whole: Division = { records: [], of: 1, dated: false, redacted: false }
const bars: Division = { ...whole, redacted: true }
const none = { identityAsked: false, holdStands: false, barred: false }

type Setting = { kind?: RequestKind; scope?: string[]; facts?: Partial<typeof none>; division?: Division }
const asked = (regime: keyof typeof regimes, { kind = 'copy', scope = ['purchases'], ...rest }: Setting = {}) => ({
  ...{ regime: regimes[regime], kind, scope, facts: { ...none, ...rest.facts } },
  divisionOf: () => rest.division ?? division,
})
const check = (proposal: Proposal, regime: keyof typeof regimes = 'eu-gdpr', setting?: Setting) =>
  checkDecisions(asked(regime, setting), { purchases: proposal })

const declined = (reason: Proposal['reason']) => ({ outcome: 'declined', reason, explanation: why }) as const
const part = (reason: Proposal['reason'], leftOut?: Proposal['leftOut']) =>
  ({ outcome: 'partly-granted', reason, explanation: why, leftOut }) as const
const tooOften = 'unreasonably-repetitive'

describe('deciding category by category', () => {
  it('takes a grant as it is, and gives a decline the ground of the person’s law', () => {
    const outcome = checkDecisions(asked('us-ca', { scope: ['purchases', 'log-files'] }), {
      purchases: { outcome: 'granted' },
      'log-files': declined(tooOften),
    })
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { outcome: 'granted', ground: null, leftOut: null },
        { outcome: 'declined', explanation: why, leftOut: null },
      ],
    })
    expect(outcome.ok && outcome.value[1]?.ground).toContain('California Civil Code')
    expect(outcome.ok && wholeOutcome(outcome.value)).toBe('partly-granted')
  })

  it.each([
    ['reason-missing', { outcome: 'declined', explanation: why }],
    ['reason-missing', { outcome: 'partly-granted', explanation: why, leftOut: { records: ['invoices'] } }],
    ['explanation-too-short', { ...declined(tooOften), explanation: `${' '.repeat(60)}too often` }],
    ['explanation-too-short', { ...declined(tooOften), explanation: 'x'.repeat(39) }],
    ['no-ground-in-this-law', declined('extremely-impractical')],
    ['no-ground-in-this-law', declined('disproportionate-effort')],
    ['rest-must-be-granted', declined('privacy-of-others')],
    ['identity-not-asked', declined('identity-not-verified')],
    ['citation-missing', declined('not-required-by-law')],
    ['citation-missing', { ...declined('not-required-by-law'), citation: 'the law' }],
    ['nothing-left-out', part(tooOften)],
    ['nothing-left-out', part(tooOften, { records: [] })],
    ['everything-left-out', part(tooOften, { records: ['invoices', 'purchases'] })],
    ['left-out-unknown', part(tooOften, { records: ['accounts'] })],
    ['dates-turned-round', part(tooOften, { records: [], from: '2026-02-01', to: '2026-01-01' })],
  ] as const)('refuses: %s', (refusal, proposal) => {
    expect(check(proposal)).toEqual({ ok: false, refusal })
  })

  it('refuses what is not decided, and a request without anything to decide', () => {
    expect(checkDecisions(asked('eu-gdpr'), {})).toEqual({ ok: false, refusal: 'nothing-decided' })
    expect(checkDecisions(asked('eu-gdpr', { scope: [] }), {})).toEqual({ ok: false, refusal: 'nothing-decided' })
  })

  it('opens grounds by what stands: identity asked for, a hold, bars', () => {
    expect(check(declined('identity-not-verified'), 'eu-gdpr', { facts: { identityAsked: true } }).ok).toBe(true)
    const deletion = { kind: 'deletion' } as const
    expect(check(declined('legal-hold'), 'eu-gdpr', deletion)).toEqual({ ok: false, refusal: 'no-hold-stands' })
    expect(check(declined('legal-hold'), 'eu-gdpr', { ...deletion, facts: { holdStands: true } }).ok).toBe(true)
    const others = part('privacy-of-others')
    expect(check(others, 'eu-gdpr', { division: bars })).toEqual({ ok: false, refusal: 'redact-first' })
    const outcome = check(others, 'eu-gdpr', { division: bars, facts: { barred: true } })
    expect(outcome).toMatchObject({ ok: true, value: [{ outcome: 'partly-granted', leftOut: { records: [] } }] })
  })

  it('grants in part only what code can leave out', () => {
    const left = { records: ['invoices'] }
    expect(check(part(tooOften, left))).toMatchObject({ ok: true, value: [{ leftOut: left }] })
    const days = { records: [], from: '2025-01-01' }
    expect(check(part(tooOften, days))).toMatchObject({ ok: true, value: [{ leftOut: days }] })
    for (const setting of [{ division: whole }, { division: bars, facts: { barred: true } }])
      expect(check(part(tooOften, left), 'eu-gdpr', setting)).toEqual({ ok: false, refusal: 'no-part-possible' })
    const undated = { ...division, dated: false }
    expect(check(part(tooOften, days), 'eu-gdpr', { division: undated })).toEqual({
      ok: false,
      refusal: 'left-out-unknown',
    })
  })

  it('puts the exact place behind the ground', () => {
    const outcome = check({ ...declined('not-required-by-law'), citation: ' Article 17(3)(b) ' })
    expect(outcome.ok && outcome.value[0]?.ground).toMatch(/: Article 17\(3\)\(b\)$/)
    expect(check(declined('not-required-by-law'), 'voluntary').ok).toBe(true)
  })
})

describe('how many people it takes', () => {
  const [yes, no] = [{ outcome: 'granted' }, { outcome: 'declined' }] as const
  it.each([
    ['deletion', [yes], false, true],
    ['deletion', [no], false, true],
    ['copy', [yes, yes], true, false],
    ['copy', [yes, no], true, true],
    ['copy', [no], true, true],
    ['copy', [{ outcome: 'partly-granted' }], true, true],
    ['copy', [no], false, false],
  ] as const)('%s %o, declines take two: %s → %s', (kind, decisions, declinesTakeTwo, two) => {
    expect(takesTwo(kind, decisions, declinesTakeTwo)).toBe(two)
  })
})
