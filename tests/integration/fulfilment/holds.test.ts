import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { pipeline } from '#db/pipeline.ts'
import { erasures } from '#db/schema/erasures.ts'
import { transaction } from '#db/transaction.ts'
import { staffOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { planErasure } from '#lib/fulfilment/plan-erasure.ts'
import { findPlan, previewErasureOf } from '#lib/fulfilment/preview.ts'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { atOnce } from '#lib/fulfilment/step-at-once.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { liftHold } from '#lib/requests/lift-hold.ts'
import { placeHold } from '#lib/requests/place-hold.ts'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything, someStaff } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
let ana: Everything
let deletion: { id: string; reference: string }
let letter = 0

beforeEach(async () => {
  letter += 1
  ana = await oneOfEverything(`h${letter}`)
  deletion = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
})
afterAll(closeSender)

const staff = async () => staffOf<'holds:manage'>(await someStaff())
const place = async () =>
  placeHold({
    ...{ by: await staff(), reference: deletion.reference, reason: 'A claim is open', law: 'CPR Part 31' },
    ...{ reviewOn: '2027-03-31', today: '2026-11-22', at },
  })
const standing = async () => {
  const [hold] = await asOwner()`select id from holds where subject_id = ${ana.subjectId} and lifted_at is null`
  return hold?.id as string
}
const lift = async () => liftHold({ by: await staff(), reference: deletion.reference, holdId: await standing(), at })
const state = async () => (await asOwner()`select state from requests where id = ${deletion.id}`)[0]?.state
const plan = () =>
  transaction(async (tx) => {
    const request = await lockRequest(tx, deletion.id)
    if (request) await planErasure(tx, { request, at })
  })

describe('a legal hold', () => {
  it('traps nothing: placed, it stops what was approved; lifted, it goes on', async () => {
    expect((await place()).ok).toBe(true)
    expect(await state()).toBe('on-hold')
    const preview = await previewErasureOf(systemOf('test'), ana, at)
    expect(preview.totals).toMatchObject({ deleted: 0, anonymised: 0 })
    expect(preview.holds).toEqual([{ law: 'CPR Part 31', reviewOn: '2027-03-31' }])
    await carryOut({ requestId: deletion.id, by, at })
    expect(await state()).toBe('on-hold')
    expect((await lift()).ok).toBe(true)
    expect(await state()).toBe('decided')
    await carryOut({ requestId: deletion.id, by, at })
    expect(await state()).toBe('done')
    const words = await asOwner()`select word from timeline_entries where request_id = ${deletion.id}`
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['put-on-hold', 'hold-released', 'done']))
    const audited = await asOwner()`select action from audit_events where reference = ${deletion.reference}`
    expect(audited.map(({ action }) => action)).toEqual(expect.arrayContaining(['hold.placed', 'hold.lifted']))
  })

  it('is refused with a review that lies behind, and lifted once', async () => {
    const passed = { reason: 'x', law: 'y', reviewOn: '2026-11-22', today: '2026-11-22', at }
    expect(await placeHold({ ...passed, by: await staff(), reference: deletion.reference })).toMatchObject({
      refusal: 'review-passed',
    })
    await place()
    const id = await standing()
    await lift()
    const odd = await liftHold({ by: await staff(), reference: deletion.reference, holdId: 'no-id', at })
    expect(odd).toEqual({ ok: false, refusal: 'not-found' })
    const again = await liftHold({ by: await staff(), reference: deletion.reference, holdId: id, at })
    expect(again).toMatchObject({ ok: false, refusal: 'already-lifted' })
  })

  it('waits for the step under way, and every later step sees it', async () => {
    await plan()
    await asOwner()`update requests set state = 'carrying-out' where id = ${deletion.id}`
    const [erasure] =
      await asOwner()`update erasures set started_at = ${at} where request_id = ${deletion.id} returning id`
    let placed: Promise<unknown> | undefined
    await asOwner().begin(async (sql) => {
      await sql`select 1 from erasures where id = ${erasure?.id} for update` // a step under way
      placed = place()
      await sql`select pg_sleep(0.3)`
      expect(await asOwner()`select 1 from holds where subject_id = ${ana.subjectId} and lifted_at is null`).toEqual([])
    })
    await placed
    await carryOut({ requestId: deletion.id, by, at })
    expect(await state()).toBe('partly-done')
    const [row] = await asOwner()<
      { receipt: ErasureReceipt }[]
    >`select receipt from erasures where request_id = ${deletion.id}`
    const lines = row?.receipt.lines ?? []
    expect(lines.filter(({ deleted }) => deleted > 0)).toEqual([])
    expect(lines.find(({ title }) => title === 'Saved card')).toMatchObject({ kept: 1, reason: 'legal-hold' })
    expect(await asOwner()`select 1 from cards where subject_id = ${ana.subjectId}`).toHaveLength(1)
  })
})

it('a step that waits for a hold being placed sees it, however old its own view is', async () => {
  await plan()
  const [erasure] = await db().select().from(erasures).where(eq(erasures.requestId, deletion.id))
  const found = await findPlan(deletion)
  const step = found?.steps.find(({ holding, action }) => holding === 'cards' && action === 'delete')
  if (!erasure || !step) throw new Error('there is no plan')
  let waiting: ReturnType<typeof pipeline> | undefined
  await asOwner().begin(async (sql) => {
    await sql`update erasures set stopped_at = ${at} where id = ${erasure.id}`
    waiting = pipeline([atOnce(erasure, step, at)])
    await sql`select pg_sleep(0.3)`
  })
  expect(await waiting).toEqual([{ status: 'fulfilled', value: false }])
  expect(await asOwner()`select 1 from cards where subject_id = ${ana.subjectId}`).toHaveLength(1)
})

it('a step that fails is named beside the plan, the others are taken, and it is mended by the next try', async () => {
  await plan()
  await asOwner().unsafe(`create function refuse_cards() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before delete on cards for each row execute function refuse_cards()`)
  await expect(carryOut({ requestId: deletion.id, by, at })).rejects.toThrow()
  expect(await state()).toBe('delayed-by-us')
  const failed = await findPlan(deletion)
  const steps = new Map(failed?.steps.map((step) => [`${step.holding} ${step.action}`, step]))
  expect(steps.get('cards delete')).toMatchObject({ doneAt: null, failedAt: at, failure: 'PostgresError P0001' })
  expect(steps.get('site_visits delete')).toMatchObject({ doneAt: at, affected: 1 })
  expect(steps.get('accounts delete')?.doneAt).toBeNull()
  await asOwner().unsafe('drop trigger refuse on cards')
  await carryOut({ requestId: deletion.id, by, at })
  expect(await state()).toBe('done')
  const mended = await findPlan(deletion)
  expect(mended?.steps.every(({ doneAt, failedAt }) => doneAt && !failedAt)).toBe(true)
})
