import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { combineUsage } from '#lib/usage/combine-usage.ts'
import { openUsageForStaff } from '#lib/usage/open-usage-for-staff.ts'
import { countUnlinked, findUsageOf } from '#lib/usage/queries.ts'
import { takeUsageApart } from '#lib/usage/take-usage-apart.ts'
import { asOwner } from '#tests/support/database.ts'
import { someStaff } from '../auth/people.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { combineCalled, event, sendBatch, since } from './calls.ts'
import { at, copyOf, device, linkedTo, type Somebody, trailOf, twoPeople, usageLineOf } from './combined.ts'

let ana: Somebody
let bo: Somebody
const by = () => subjectOf(ana.subjectId, null)

beforeEach(async () => {
  ;({ ana, bo } = await twoPeople())
})
afterAll(closeSender)

describe('combining', () => {
  it('makes a device’s unlinked events those of whoever signed in, and leaves a trace of counts', async () => {
    await sendBatch([
      event({ location: 'Markville' }),
      event(),
      event({ device: 'device-of-bo-11' }),
      event({ device: null }),
    ])
    const answer = await combineCalled({ email: ana.email, device })
    expect(answer).toMatchObject({ status: 200, json: { combined: 2 } })
    expect([await linkedTo(ana), await linkedTo(bo)]).toEqual([2, 0])
    const [trace] = await trailOf('usage.combined')
    expect(trace).toMatchObject({
      actor_kind: 'system',
      detail: { rows: 2, product: 'player', reason: 'signed-in-product' },
    })
    expect(JSON.stringify(trace)).not.toContain(device)
    expect((await findUsageOf(by())).trace).toMatchObject([{ action: 'usage.combined', rows: 2 }])
    expect(await copyOf(ana)).toContain('Markville')
    expect(await usageLineOf(ana)).toMatchObject({ deleted: 2 })
  })

  it('lets a deletion take what is combined, and leaves what is not', async () => {
    await sendBatch([event(), event(), event({ device: 'device-of-bo-11' })])
    await combineCalled({ email: ana.email, device })
    const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by: systemOf('test'), at })
    expect(await asOwner()`select subject_id from usage_events`).toEqual([{ subject_id: null }])
  })

  it('takes nothing away from somebody else, and nothing that another product sent', async () => {
    await sendBatch([event(), event()])
    await combineCalled({ email: ana.email, device })
    await sendBatch([event()])
    await sendBatch([event()], { key: 'r'.repeat(32) })
    expect((await combineCalled({ email: bo.email, device })).json).toEqual({ combined: 1 })
    expect((await combineCalled({ email: bo.email, device })).json).toEqual({ combined: 0 })
    expect([await linkedTo(ana), await linkedTo(bo)]).toEqual([2, 1])
  })

  it.each([
    [{ email: 'nobody@example.org', device }, 200],
    [{ email: 'ana@example.org', device, since: undefined }, 400],
    [{ email: 'ana@example.org', device, since: '2025-01-01T00:00:00Z' }, 400],
    [{ email: 'ana@example.org', device, since: '2999-01-01T00:00:00Z' }, 400],
    [{ email: 'ana', device }, 400],
    [{ email: 'ana@example.org' }, 400],
    [{ email: 'ana@example.org', device, name: 'Ana' }, 400],
    [null, 400],
  ])('%j is answered %i', async (body, status) => {
    expect((await combineCalled(body)).status).toBe(status)
  })

  it('takes nothing from before the moment that the product names', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
    await sendBatch([event({ at: ago(30) }), event({ at: ago(3) }), event({ at: ago(1) })])
    expect((await combineCalled({ email: ana.email, device, since: ago(2) })).json).toEqual({ combined: 1 })
    expect((await combineCalled({ email: bo.email, device, since: ago(4) })).json).toEqual({ combined: 1 })
    expect(await asOwner()`select 1 from usage_events where subject_id is null`).toHaveLength(1)
  })

  it('answers alike about nobody and about nothing, leaves a trace of both, and not without end', async () => {
    const before = (await trailOf('usage.looked-up')).length
    const answers = [
      await combineCalled({ email: 'nobody@example.org', device }),
      await combineCalled({ email: bo.email, device }),
    ]
    for (const { status, json } of answers) expect([status, json]).toEqual([200, { combined: 0 }])
    const trail = await trailOf('usage.looked-up')
    expect(trail.length - before).toBe(2)
    expect(trail.slice(0, 2).map(({ actor }) => actor)).toEqual(['product:player', 'product:player'])
    for (const found of [true, false])
      expect(
        trail.slice(0, 2).filter(({ detail, about }) => detail.found === found && (about !== null) === found),
      ).toHaveLength(1)
    expect(JSON.stringify(trail.slice(0, 2))).not.toContain('nobody@')
    await asOwner()`update rate_limits set count = 100 where rule = 'fruitless-combinings-by-product'`
    await sendBatch([event()])
    for (const email of ['nobody@example.org', bo.email])
      expect((await combineCalled({ email, device })).status).toBe(429)
  })

  it('needs a key, and JSON', async () => {
    expect((await combineCalled({ email: ana.email, device }, { key: null })).status).toBe(401)
    expect((await combineCalled({ email: ana.email, device }, { type: 'text/plain' })).status).toBe(415)
  })

  it('is refused while the person is being deleted', async () => {
    await sendBatch([event()])
    const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    await asOwner()`update requests set state = 'carrying-out' where id = ${id}`
    const erasure = {
      id: crypto.randomUUID(),
      request_id: id,
      subject_id: ana.subjectId,
      planned_at: at,
      started_at: at,
    }
    await asOwner()`insert into erasures ${asOwner()(erasure)}`
    expect(await combineCalled({ email: ana.email, device })).toMatchObject({ status: 200, json: { combined: 0 } })
    await asOwner()`update erasures set started_at = null where id = ${erasure.id}`
    expect((await combineCalled({ email: ana.email, device })).json).toEqual({ combined: 1 })
  })

  it('is nothing that can be done to an account that is gone', async () => {
    await sendBatch([event()])
    await asOwner()`update subjects set erased_at = now() where id = ${ana.subjectId}`
    expect(await combineCalled({ email: ana.email, device })).toMatchObject({ status: 200, json: { combined: 0 } })
    const staff = staffOf<'usage:combine'>('00000000-0000-4000-8000-000000000009')
    const outcome = await combineUsage({
      by: staff,
      subjectId: ana.subjectId,
      product: 'player',
      device,
      since: new Date(since),
      reason: 'person-asked',
      at,
    })
    expect(outcome).toEqual({ ok: false, refusal: 'no-account' })
  })
})

describe('staff', () => {
  it('look, combine and take apart, each with a trace and a coded reason', async () => {
    await sendBatch([event(), event({ device: null }), event({ region: 'JP' })])
    const { staffId } = await someStaff(at, ['support'])
    const staff = staffOf<'usage:combine'>(staffId)
    expect(await countUnlinked(staff)).toEqual({ rows: 3, personal: 1 })
    const combined = await combineUsage({
      by: staff,
      subjectId: ana.subjectId,
      product: 'player',
      device,
      since: new Date(since),
      reason: 'person-asked',
      at,
    })
    expect(combined).toEqual({ ok: true, value: { rows: 2 } })
    expect(await openUsageForStaff(staff, ana.subjectId, at)).toMatchObject({
      total: 2,
      name: 'Ana Silva',
      obstacle: null,
    })
    expect((await trailOf('usage.opened'))[0]).toMatchObject({ actor: staffId })
    const taking = { by: staff, subjectId: ana.subjectId, seen: 2, reason: 'wrong-person', at } as const
    expect(await takeUsageApart(taking)).toEqual({ ok: true, value: { rows: 2 } })
    const trace = (await findUsageOf(by())).trace
    expect(trace.map(({ actorKind, reason }) => [actorKind, reason])).toContainEqual(['staff', 'wrong-person'])
    expect(await openUsageForStaff(staff, 'nobody', at)).toBeNull()
    expect(await openUsageForStaff(staff, crypto.randomUUID(), at)).toBeNull()
  })
})
