import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { planErasure } from '#lib/fulfilment/plan-erasure.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { deliver } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { digestOf } from '#lib/receipts/signed.ts'
import { register } from '#lib/register.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'
import { everythingHeld } from './everything-held.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
let ana: Everything
let bo: Everything
let deletion: { id: string; reference: string }

beforeAll(async () => {
  ana = await oneOfEverything('a')
  bo = await oneOfEverything('b')
  for (const { subjectId } of [ana, bo]) {
    const copy = await decidedRequest({ subjectId, at })
    await carryOut({ requestId: copy.id, by, at })
  }
  for (const { id } of await asOwner()`select id from outbox where delivered_at is null`) await deliver(id, at)
  deletion = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
})
afterAll(closeSender)

const rowsOf = ({ rows }: Everything) =>
  Promise.all(
    rows.map(
      ({ holding, key }) =>
        asOwner()`select to_jsonb(t)::text as row from ${asOwner()(holding.name)} t where ${asOwner()(holding.key.name)} = ${key}`,
    ),
  )

describe('an erasure', () => {
  it('does nothing before its cooling-off has ended, and nothing while a hold stands', async () => {
    const early = await decidedRequest({
      subjectId: bo.subjectId,
      details: { kind: 'deletion' },
      at,
      set: { coolingOffEndsAt: new Date('2026-12-01T00:00:00Z') },
    })
    await carryOut({ requestId: early.id, by, at })
    expect(await asOwner()`select 1 from erasures where request_id = ${early.id}`).toHaveLength(0)
    await asOwner()`update holds set lifted_at = null where subject_id = ${bo.subjectId}`
    await carryOut({ requestId: early.id, by, at: new Date('2026-12-01T00:00:00Z') })
    expect(await asOwner()`select state from requests where id = ${early.id}`).toEqual([{ state: 'on-hold' }])
    await asOwner()`update holds set lifted_at = '2026-06-01' where subject_id = ${bo.subjectId}`
  })

  it('does what its preview said, and its receipt says so without anything about the person', async () => {
    await asOwner()`insert into invoices select gen_random_uuid(), subject_id, purchase_id, 'old invoice', billed_to, 5, 'GBP', '2015-03-01' from invoices where subject_id = ${ana.subjectId}`
    const preview = await previewErasure(subjectOf(ana.subjectId, null), at)
    const before = await rowsOf(bo)
    await transaction(async (tx) => {
      const request = await lockRequest(tx, deletion.id)
      if (request) await planErasure(tx, { request, at })
    })
    await carryOut({ requestId: deletion.id, by, at })
    const [erasure] = await asOwner()`select receipt, receipt_sha256 from erasures where request_id = ${deletion.id}`
    const receipt = erasure?.receipt as ErasureReceipt
    const byTitle = (lines: ErasureReceipt['lines']) =>
      lines.map(({ title, deleted, kept, until }) => ({ title, deleted, kept, until }))
    const records = ['requests', 'sign-in']
    const ofData = (lines: ErasureReceipt['lines']) =>
      byTitle(lines.filter(({ category }) => !records.includes(category)))
    expect(ofData(receipt.lines)).toEqual(ofData(preview.lines))
    expect(receipt.lines.find(({ title }) => title === 'Invoices')).toMatchObject({
      deleted: 1,
      kept: 1,
      until: '2032-12-31',
    })
    expect(JSON.stringify(receipt)).not.toContain('marka')
    expect(digestOf(receipt)).toBe(erasure?.receipt_sha256)
    expect(await rowsOf(bo)).toEqual(before)
    expect(await asOwner()`select state from requests where id = ${deletion.id}`).toEqual([{ state: 'done' }])
  })

  it('leaves nothing of the person but what is named as kept', async () => {
    for (const { id } of await asOwner()`select id from outbox where delivered_at is null`) await deliver(id, at)
    const lastLetter = (await everythingHeld()).filter(({ table, text }) => table === 'mail' && text.includes('marka'))
    expect(lastLetter).toHaveLength(1)
    await forgetOldMessages(new Date('2026-12-23T10:00:00Z'))
    const left = (await everythingHeld()).filter(({ text }) => text.includes('marka-') || text.includes('old invoice'))
    const kept = new Set(
      register.flatMap((holding) => {
        const { erase } = holding
        if (erase.way === 'delete-rows') return []
        return fieldsOf(holding)
          .filter(({ name }) => erase.blank?.[name] !== null)
          .map(({ column }) => `${holding.name}.${column.name}`)
      }),
    )
    expect(left.filter(({ table, column }) => !kept.has(`${table}.${column}`))).toEqual([])
    expect(left.length).toBeGreaterThan(5)
  })

  it('ends what the person could still do: sessions, the ready copy, its file', async () => {
    expect(await asOwner()`select 1 from sessions where subject_id = ${ana.subjectId}`).toHaveLength(0)
    const states = await asOwner()`select state from requests where subject_id = ${ana.subjectId} and kind = 'copy'`
    expect(states).toEqual([{ state: 'done' }])
    const files = (await everythingHeld()).filter(({ table }) => table === 'packages')
    const alive =
      await asOwner()`select stem from packages where file_key is not null and subject_id = ${bo.subjectId} and made_at = ${at}`
    expect(files.filter(({ column }) => column === 'file').map(({ key }) => key.slice(0, 36))).toEqual([
      alive[0]?.stem.slice(0, 36),
      alive[0]?.stem.slice(0, 36),
    ])
  })
})

it('what else the person asked ends with the account, and a neighbour’s goes on', async () => {
  const [cy, dee] = [await oneOfEverything('c'), await oneOfEverything('d')]
  const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
  const ask = ({ subjectId }: Everything) =>
    decidedRequest({ subjectId, details: objection, at, set: { state: 'in-review', decidedAt: null } })
  const [own, other] = [await ask(cy), await ask(dee)]
  const { id, reference } = await decidedRequest({ subjectId: cy.subjectId, details: { kind: 'deletion' }, at })
  await carryOut({ requestId: id, by, at })
  const stateOf = async (request: { id: string }) =>
    (await asOwner()`select state from requests where id = ${request.id}`)[0]?.state
  expect([await stateOf({ id }), await stateOf(own), await stateOf(other)]).toEqual(['done', 'withdrawn', 'in-review'])
  const [line] = await asOwner()`
    select detail from timeline_entries where request_id = ${own.id} and word = 'ended-with-account'`
  expect(line?.detail).toEqual({ deletion: reference })
})
