import { expect, it } from 'vitest'
import type { Period } from './regime.ts'
import { regimes } from './regimes.ts'
import type { RegimeId } from './vocabulary.ts'

type Count = { n: number; unit: 'day' | 'month' | 'businessDay' }
type Rule = {
  id: string
  appliesTo?: string[]
  resp?: Count
  ext?: { n: number; unit?: string }
  ack?: Count
  appeal?: { n: number; ext?: number }
  refusal?: Count
  roll?: string
  clock?: Partial<Record<'identity' | 'fee' | 'clarification', string>>
  complaintAck?: Count
  revocation?: Count
  grievance?: Count
  neverDisclose?: boolean
  onSilence?: string
  holdOnRefusal?: boolean
  effective?: string
}

/** The machine-readable rule set of rules.md 1.2 (2026-11-22), as it stands there. */
const ruleSet: Rule[] = [
  {
    id: 'eu-gdpr',
    resp: { n: 1, unit: 'month' },
    ext: { n: 2, unit: 'month' },
    refusal: { n: 1, unit: 'month' },
    roll: 'nextWorkingDay',
    clock: { identity: 'suspend', clarification: 'none' },
  },
  {
    id: 'uk-gdpr',
    resp: { n: 1, unit: 'month' },
    ext: { n: 2, unit: 'month' },
    refusal: { n: 1, unit: 'month' },
    roll: 'nextWorkingDay',
    clock: { identity: 'restart', fee: 'restart', clarification: 'excludeInclusiveDays' },
    complaintAck: { n: 30, unit: 'day' },
  },
  { id: 'ch-fadp', resp: { n: 30, unit: 'day' }, roll: 'none' },
  {
    id: 'us-ca',
    ack: { n: 10, unit: 'businessDay' },
    resp: { n: 45, unit: 'day' },
    ext: { n: 45, unit: 'day' },
    roll: 'none',
    clock: { identity: 'none' },
  },
  { id: 'us-ca-optout', resp: { n: 15, unit: 'businessDay' } },
  { id: 'us-va', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 60 } },
  { id: 'us-co', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 45, ext: 60 } },
  { id: 'us-or', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 45 }, revocation: { n: 15, unit: 'day' } },
  { id: 'us-mn', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 45, ext: 60 }, neverDisclose: true },
  { id: 'us-nj', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 45 } },
  { id: 'us-tx', resp: { n: 45, unit: 'day' }, ext: { n: 45 }, appeal: { n: 60 } },
  { id: 'us-ia', resp: { n: 90, unit: 'day' }, ext: { n: 45 }, appeal: { n: 60 } },
  { id: 'us-fl', resp: { n: 45, unit: 'day' }, ext: { n: 15 }, appeal: { n: 60 } },
  { id: 'us-ut', resp: { n: 45, unit: 'day' }, ext: { n: 45 } },
  {
    id: 'us-generic60',
    appliesTo: ['ct', 'mt', 'de', 'nh', 'tn', 'in', 'ky', 'ne', 'md', 'ri'],
    resp: { n: 45, unit: 'day' },
    ext: { n: 45 },
    appeal: { n: 60 },
  },
  { id: 'br-lgpd', ack: { n: 0, unit: 'day' }, resp: { n: 15, unit: 'day' } },
  { id: 'ca-pipeda', resp: { n: 30, unit: 'day' }, ext: { n: 30 }, onSilence: 'deemedRefusal', holdOnRefusal: true },
  { id: 'ca-qc', resp: { n: 30, unit: 'day' }, onSilence: 'deemedRefusal', holdOnRefusal: true },
  { id: 'au-app', resp: { n: 30, unit: 'day' } },
  { id: 'in-dpdp', grievance: { n: 90, unit: 'day' }, effective: '2027-05-14' },
  { id: 'kr-pipa', resp: { n: 10, unit: 'day' } },
]

const rows = ruleSet.flatMap((rule) =>
  (rule.appliesTo ?? [rule.id]).map((id) => [rule.appliesTo ? `us-${id}` : id, rule] as const),
)
const words = (text = 'none') => text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const counted = (count?: Count) => (count ? `${count.n} ${words(count.unit)}` : null)
const held = (period?: Period) => (period ? `${period.count} ${period.unit}` : null)

it.each(rows)('%s says what the rule set says', (id, rule) => {
  const regime = regimes[id as RegimeId]
  if (rule.resp) expect(held(regime.respond)).toBe(counted(rule.resp))
  expect(regime.extendBy ?? 0).toBe(rule.ext?.n ?? 0)
  expect(held(regime.acknowledge)).toBe(counted(rule.ack))
  expect([regime.appeal?.decide.count, regime.appeal?.extendBy]).toEqual([rule.appeal?.n, rule.appeal?.ext])
  if (rule.refusal) expect(held(regime.refuse)).toBe(counted(rule.refusal))
  expect(regime.roll).toBe(words(rule.roll))
  for (const [what, effect] of Object.entries(rule.clock ?? {}))
    expect(regime.clock[what as keyof typeof regime.clock]).toBe(words(effect))
  expect(held(regime.complaint?.acknowledge)).toBe(counted(rule.complaintAck))
  expect(held(regime.complaint?.answer)).toBe(counted(rule.grievance))
  if (rule.neverDisclose) expect(regime.neverDisclose).toBe(true)
  if (rule.revocation) expect(held(regime.revoke)).toBe(counted(rule.revocation))
  expect([Boolean(regime.silenceIsRefusal), Boolean(regime.keepOnRefusal)]).toEqual([
    rule.onSilence === 'deemedRefusal',
    Boolean(rule.holdOnRefusal),
  ])
  if (rule.effective) expect(regime.inForceFrom).toBe(rule.effective)
})

it('counts Saturdays in California alone (Civ. Code §9), and lets no other law stop a clock', () => {
  const entries = Object.values(regimes)
  const saturdays = entries.filter(({ respond, acknowledge }) => respond.saturdays || acknowledge?.saturdays)
  expect(saturdays.map(({ id }) => id)).toEqual(['us-ca', 'us-ca-optout'])
  const stops = entries.filter(({ clock }) => Object.values(clock).some((effect) => effect !== 'none'))
  expect(stops.map(({ id }) => id)).toEqual(['eu-gdpr', 'uk-gdpr'])
})

/** Table 1.1: free copies in twelve months, where the table names a number. */
it.each([
  ['us-ca', 2],
  ['us-va', 2],
  ['us-co', 1],
  ['us-ct', 1],
  ['us-ut', 1],
  ['us-tx', 2],
  ['us-or', 1],
  ['us-mt', 1],
  ['us-ia', 2],
  ['us-de', 1],
  ['us-nh', 1],
  ['us-in', 1],
  ['us-md', 1],
  ['us-tn', 2],
  ['us-ky', 2],
  ['us-ne', 2],
  ['us-nj', 1],
  ['us-mn', 2],
  ['us-ri', 1],
  ['us-fl', 2],
] as const)('%s gives %i free copies a year', (id, count) => {
  expect(regimes[id].free).toEqual({ count, months: 12 })
})

/** Table 1.1, the rows whose periods trackers dispute, and `voluntary`. */
it.each([
  ['sg-pdpa', '30 day'],
  ['za-popia', '30 day'],
  ['th-pdpa', '30 day'],
  ['cn-pipl', '15 business-day'],
  ['mx-lfpdppp', '20 business-day'],
  ['us-ok', '45 day'],
  ['us-al', '45 day'],
  ['voluntary', '45 day'],
] as const)('%s answers in %s', (id, period) => {
  expect(held(regimes[id].respond)).toBe(period)
})
