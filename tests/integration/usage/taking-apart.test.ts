import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { subjectOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findUsageOf } from '#lib/usage/queries.ts'
import { takeUsageApart } from '#lib/usage/take-usage-apart.ts'
import { asOwner } from '#tests/support/database.ts'
import { someStaff } from '../auth/people.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { combineCalled, event, sendBatch } from './calls.ts'
import { at, copyOf, device, linkedTo, type Somebody, trailOf, twoPeople, usageLineOf } from './combined.ts'

let ana: Somebody
let bo: Somebody
const by = () => subjectOf(ana.subjectId, null)
const apart = (seen: number) =>
  takeUsageApart({ by: by(), subjectId: ana.subjectId, seen, reason: 'person-asked', at: new Date() })

beforeEach(async () => {
  ;({ ana, bo } = await twoPeople())
})
afterAll(closeSender)

describe('taking apart', () => {
  beforeEach(async () => {
    await sendBatch([event({ location: 'Markville' }), event()])
    await combineCalled({ email: ana.email, device })
  })

  it('takes person and device out of the rows, out of the copy and out of a deletion, with counts alone in the trail', async () => {
    expect(await apart(2)).toEqual({ ok: true, value: { rows: 2 } })
    const [{ odd } = { odd: 1 }] = await asOwner()`
      select count(*)::int as odd from usage_events where at <> date_trunc('day', at, 'UTC')`
    expect(odd).toBe(0)
    const rows = await asOwner()`select subject_id, device, location from usage_events order by location`
    expect(rows).toEqual([
      { subject_id: null, device: null, location: 'Markville' },
      { subject_id: null, device: null, location: 'San Francisco' },
    ])
    const [trace] = await trailOf('usage.taken-apart')
    expect(trace?.detail).toEqual({ rows: 2, reason: 'person-asked' })
    const { total, trace: shown } = await findUsageOf(by())
    expect([total, shown.map(({ action, rows: many }) => [action, many])]).toEqual([
      0,
      [
        ['usage.taken-apart', 2],
        ['usage.combined', 2],
      ],
    ])
    expect(await copyOf(ana)).not.toContain('Markville')
    expect(await usageLineOf(ana)).toBeUndefined()
  })

  it('leads back by nothing that a product sends: neither the device nor the same batch again finds the rows', async () => {
    await asOwner()`delete from usage_events`
    const batch = [event(), event()]
    await sendBatch(batch)
    await combineCalled({ email: ana.email, device })
    await apart(2)
    expect((await sendBatch(batch)).json).toMatchObject({ accepted: 0, duplicates: 2 })
    expect((await combineCalled({ email: ana.email, device })).json).toEqual({ combined: 0 })
    expect(await linkedTo(ana)).toBe(0)
  })

  it.each([
    'received',
    'in-review',
    'waiting-for-person',
    'carrying-out',
    'delayed-by-us',
    'on-hold',
    'ready',
    'appealed',
    'overturned',
  ])('is refused while a request is %s', async (state) => {
    const { id, reference } = await decidedRequest({ subjectId: ana.subjectId, at })
    await asOwner()`update requests set state = ${state} where id = ${id}`
    expect((await findUsageOf(by())).obstacle).toEqual({ kind: 'request', reference })
    expect(await apart(2)).toEqual({ ok: false, refusal: 'open-request' })
    await asOwner()`update requests set state = 'done' where id = ${id}`
    expect((await apart(2)).ok).toBe(true)
  })

  it('is refused while a legal hold stands, and not because of somebody else’s', async () => {
    const staff = await someStaff(at)
    const hold = (subjectId: string) =>
      asOwner()`insert into holds ${asOwner()({ id: crypto.randomUUID(), subject_id: subjectId, reason: 'litigation', law: 'a law', review_on: '2027-01-01', placed_by: staff.staffId, placed_at: at })}`
    await hold(ana.subjectId)
    expect(await apart(2)).toEqual({ ok: false, refusal: 'on-hold' })
    await asOwner()`update holds set lifted_at = now()`
    await hold(bo.subjectId)
    expect((await apart(2)).ok).toBe(true)
  })

  it('is refused when the number is not the one that was shown, when nothing is left, and to whoever names somebody else', async () => {
    expect(await apart(1)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    const boTakes = {
      by: subjectOf(bo.subjectId, null),
      subjectId: ana.subjectId,
      seen: 2,
      reason: 'person-asked',
      at,
    } as const
    expect(await takeUsageApart(boTakes)).toEqual({ ok: false, refusal: 'nothing-combined' })
    expect(await linkedTo(ana)).toBe(2)
    const [first, second] = await Promise.all([apart(2), apart(2)])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
  })
})
