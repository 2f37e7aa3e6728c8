import { expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { rowsAtOnce } from '#db/in-batches.ts'
import { invoiceHolding } from '#lib/accounts/holdings.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { collecting } from '#lib/fulfilment/collect.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { usageHolding } from '#lib/usage/holdings.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

it('collects each record once across batches, also where times differ by microseconds or not at all', async () => {
  const { subjectId } = await oneOfEverything('a')
  await asOwner()`delete from usage_events`
  await asOwner()`insert into usage_events (id, subject_id, at, product)
    select gen_random_uuid(), ${subjectId}, '2026-11-01 12:00:00.000001Z'::timestamptz + (n / 700) * interval '1 microsecond', n::text
    from generate_series(1, 12300) n`
  const seen: string[] = []
  const collected = collecting(db(), usageHolding, subjectId)
  for await (const { rows } of collected.batches()) seen.push(...rows.map((row) => String(row.product)))
  expect([seen.length, collected.total()]).toEqual([12_300, 12_300])
  expect(new Set(seen).size).toBe(12_300)
})

it('erases more rows than one statement takes, and nobody else’s', async () => {
  const [ana, bo] = [await oneOfEverything('x'), await oneOfEverything('y')]
  for (const { subjectId } of [ana, bo])
    await asOwner()`insert into usage_events (id, subject_id, at, product)
      select gen_random_uuid(), ${subjectId}, now(), 'player' from generate_series(1, ${rowsAtOnce + 20_000})`
  const at = new Date('2026-11-22T10:00:00Z')
  const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
  await carryOut({ requestId: id, by: systemOf('test'), at })
  const left =
    await asOwner()`select subject_id, count(*)::int as rows from usage_events where product = 'player' group by 1`
  expect(left).toEqual([{ subject_id: bo.subjectId, rows: rowsAtOnce + 20_000 }])
  await closeSender()
}, 60_000)

it('keeps to a range of dates on the company’s calendar, both days included', async () => {
  const { subjectId } = await oneOfEverything('b')
  // 23:30 in London on 30 June is 22:30 in UTC.
  const edges = [
    '2026-06-29 22:59:59.999999Z',
    '2026-06-29 23:00:00Z',
    '2026-06-30 22:59:59.999999Z',
    '2026-06-30 23:00:00Z',
  ]
  for (const at of edges)
    await asOwner()`insert into usage_events (id, subject_id, at, product) values (gen_random_uuid(), ${subjectId}, ${at}, ${at})`
  const seen: string[] = []
  const range = { from: '2026-06-30', to: '2026-06-30' }
  for await (const { rows } of collecting(db(), usageHolding, subjectId, range).batches())
    seen.push(...rows.map((row) => String(row.product)))
  expect(seen).toEqual(['2026-06-30 22:59:59.999999Z', '2026-06-29 23:00:00Z'])
})

it('keeps to it also where the clocks go back, and where only a day is held', async () => {
  const { subjectId } = await oneOfEverything('c')
  // 25 October 2026 has 25 hours in London: 23:00 UTC of the 24th to 24:00 UTC of the 25th.
  for (const at of ['2026-10-24 22:59:59Z', '2026-10-24 23:00:00Z', '2026-10-25 23:59:59Z', '2026-10-26 00:00:00Z'])
    await asOwner()`insert into usage_events (id, subject_id, at, product) values (gen_random_uuid(), ${subjectId}, ${at}, ${at})`
  const within = async (holding: typeof usageHolding, range: { from?: string; to?: string }) => {
    const found: string[] = []
    for await (const { rows } of collecting(db(), holding, subjectId, range).batches())
      found.push(...rows.map((row) => String(row.product ?? row.issuedOn)))
    return found
  }
  expect(await within(usageHolding, { from: '2026-10-25', to: '2026-10-25' })).toEqual([
    '2026-10-25 23:59:59Z',
    '2026-10-24 23:00:00Z',
  ])
  expect(await within(invoiceHolding, { to: '2026-11-01' })).toEqual(['2026-11-01'])
  expect(await within(invoiceHolding, { from: '2026-11-01' })).toEqual(['2026-11-01'])
  expect(await within(invoiceHolding, { to: '2026-10-31' })).toEqual([])
})
