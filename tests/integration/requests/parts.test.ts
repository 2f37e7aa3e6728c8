import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { downloadCopy, readCopy } from '#lib/fulfilment/open-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import type { Proposal } from '#lib/requests/decision-check.ts'
import { placeHold } from '#lib/requests/place-hold.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { listDecisions } from '#lib/requests/story-queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { unzipped } from '../fulfilment/unzipped.ts'
import {
  actionsOn,
  approveBy,
  ask,
  at,
  grantAll,
  grantCopy,
  letStand,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  whyDeclined,
} from './asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const later = minutesLater(30)
const because = { reason: 'unreasonably-repetitive', explanation: whyDeclined } as const

async function decide(reference: string, proposals: Record<string, Proposal>) {
  return decideRequest({ by: dee.as('requests:decide'), reference, proposals, at })
}

async function decideByTwo(reference: string, proposals: Record<string, Proposal>) {
  expect(await decide(reference, proposals)).toEqual({ ok: true, value: { reference, settlesAt: null } })
  expect(await approveBy(eli, reference)).toMatchObject({ ok: true })
  await letStand(reference)
}

describe('a copy granted in part', () => {
  it('leaves out what was said, gives the rest, and says so in the package, on the page and at its end', async () => {
    const ana = await newHolder()
    await asOwner()`insert into purchases (id, subject_id, product, amount_minor, currency, purchased_at, source)
      select gen_random_uuid(), ${ana.subjectId}, p, 100, 'GBP', d, 'person' from (values ('Old film', '2024-06-01T10:00Z'::timestamptz), ('New film', '2026-10-20T10:00Z')) v (p, d)`
    const scope = ['contact-preferences', 'purchases'] as const
    const reference = await ask(ana, { kind: 'copy', categories: [...scope] })
    await decideByTwo(reference, {
      'contact-preferences': { ...because, outcome: 'partly-granted', leftOut: { records: ['switch_entries'] } },
      purchases: { ...because, outcome: 'partly-granted', leftOut: { records: [], from: '2026-01-01' } },
    })
    await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: later })
    const opened = await downloadCopy(ana.byPasskey, { reference, at: later })
    if (!opened.ok) throw new Error(opened.refusal)
    const files = await unzipped(opened.value.stream)
    const manifest = JSON.parse(files.get('manifest.json') ?? '')
    expect(manifest.leftOut.filter(({ because }: { because: string }) => because === 'left-out-in-part')).toEqual([
      expect.objectContaining({ category: 'purchases', part: expect.stringContaining('from 1 January 2026 on') }),
      expect.objectContaining({ category: 'contact-preferences', part: expect.stringMatching(/^Left out: .+\.$/) }),
    ])
    const records = manifest.records.map(({ name }: { name: string }) => name)
    expect(records).toContain('preference_entries')
    expect(records).not.toContain('switch_entries')
    expect(files.get('data/purchases.json')).toContain('New film')
    expect([...files.values()].join()).not.toContain('Old film')
    const read = await readCopy(ana.byPasskey, { reference, at: later })
    expect(read.ok && read.value.leftOut.map(({ part }) => part).filter(Boolean)).toHaveLength(2)
    const shown = await listDecisions(await rowOf(reference))
    const [, preferences] = shown
    expect(preferences).toMatchObject({ outcome: 'partly-granted', leftOut: expect.stringContaining('Left out') })
    const [letter] = await asOwner()`select subject_line from outbox where key = ${`${reference}:decided`}`
    expect(letter?.subject_line).toContain('part of your request')
  })

  it('is refused where code could not carry it out', async () => {
    const reference = await ask(await newHolder(), { kind: 'copy', categories: ['card-data'] })
    const proposal = { ...because, outcome: 'partly-granted', leftOut: { records: ['cards'] } } as const
    expect(await decide(reference, { 'card-data': proposal })).toEqual({ ok: false, refusal: 'no-part-possible' })
    expect(await actionsOn(reference)).not.toContain('request.start-review')
  })

  it('of conversations needs bars first', async () => {
    const reference = await ask(await newHolder(), { kind: 'copy', categories: ['questions'] })
    const others = { outcome: 'partly-granted', reason: 'privacy-of-others', explanation: whyDeclined } as const
    expect(await decide(reference, { questions: others })).toEqual({ ok: false, refusal: 'redact-first' })
  })
})

describe('a deletion granted in part', () => {
  it('leaves the records that were named, deletes the rest of the category, and says so on the receipt', async () => {
    const bo = await oneOfEverything('b')
    const { id, reference } = await decidedRequest({
      ...{ subjectId: bo.subjectId, details: { kind: 'deletion' }, at },
      set: { state: 'in-review', decidedAt: null },
    })
    await decideByTwo(reference, {
      ...grantCopy,
      'contact-preferences': {
        ...{ outcome: 'partly-granted', reason: 'suspected-fraud', explanation: whyDeclined },
        leftOut: { records: ['switch_entries'] },
      },
    })
    await carryOut({ requestId: id, by: systemOf('test'), at: later })
    const count = async (table: string) =>
      (await asOwner()`select 1 from ${asOwner()(table)} where subject_id = ${bo.subjectId}`).length
    expect([await count('switch_entries'), await count('preference_entries'), await count('accounts')]).toEqual([
      1, 0, 0,
    ])
    expect(await rowOf(reference)).toMatchObject({ state: 'partly-done' })
    const lines = (await findReceipt({ id }))?.receipt.lines.filter(
      ({ category }) => category === 'contact-preferences',
    )
    expect(lines?.map(({ kept, deleted, reason }) => ({ kept, deleted, reason }))).toEqual([
      { kept: 0, deleted: 1, reason: null },
      { kept: 1, deleted: 0, reason: 'declined' },
    ])
  })

  it('is declined for a legal hold only where one stands', async () => {
    const ana = await newHolder('DE')
    const reference = await ask(ana, { kind: 'deletion' })
    const held = { outcome: 'declined', reason: 'legal-hold', explanation: whyDeclined } as const
    const proposals = Object.fromEntries(categories.map((category) => [category, held]))
    expect(await decide(reference, proposals)).toEqual({ ok: false, refusal: 'no-hold-stands' })
    const hold = { reason: 'A claim', law: 'Order 7 of the court', reviewOn: '2027-01-01', today: '2026-11-02' }
    await placeHold({ ...hold, by: eli.as('holds:manage'), reference, at })
    await decideByTwo(reference, proposals)
    expect(await rowOf(reference)).toMatchObject({ state: 'declined' })
  })
})

describe('while it is not known who asks', () => {
  it('nothing is granted, and a decline for want of proof follows an asking', async () => {
    const reference = await ask(await newHolder(), { kind: 'copy', categories: ['card-data'] })
    const { id } = await rowOf(reference)
    const unknown = { outcome: 'declined', reason: 'identity-not-verified', explanation: whyDeclined } as const
    expect(await decide(reference, { 'card-data': unknown })).toEqual({ ok: false, refusal: 'identity-not-asked' })
    await asOwner()`update requests set state = 'checking-identity' where id = ${id}`
    await asOwner()`insert into timeline_entries (id, request_id, word, actor, detail, at)
      values (gen_random_uuid(), ${id}, 'identity-asked', 'staff', '{}', ${at.toISOString()})`
    expect(await decide(reference, grantAll(['card-data']))).toEqual({ ok: false, refusal: 'identity-first' })
    await decideByTwo(reference, { 'card-data': unknown })
    expect(await rowOf(reference)).toMatchObject({ state: 'declined' })
  })
})
