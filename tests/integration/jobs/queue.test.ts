import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { closeSender, enqueue } from '#lib/jobs/enqueue.ts'
import { openQueue } from '#lib/jobs/queue.ts'
import { asApp, asOwner } from '#tests/support/database.ts'

afterAll(closeSender)

const queued = async () => Number((await asOwner()`select count(*) from pgboss.job where name = 'carry-out'`)[0]?.count)

it('enqueues with the transaction, and not without it, as the role that makes no tables', async () => {
  const fails = transaction(async (tx) => {
    await enqueue(tx, 'carry-out', { requestId: randomUUID() })
    throw new Error('no')
  })
  await expect(fails).rejects.toThrow('no')
  expect(await queued()).toBe(0)
  await transaction((tx) => enqueue(tx, 'carry-out', { requestId: randomUUID() }))
  expect(await queued()).toBe(1)
})

it('takes one job where a sweep asks for it again and again', async () => {
  const before = await queued()
  const requestId = randomUUID()
  for (let again = 0; again < 3; again += 1)
    await transaction((tx) =>
      enqueue(tx, 'carry-out', { requestId }, { singletonKey: requestId, singletonSeconds: 600 }),
    )
  expect(await queued()).toBe(before + 1)
})

it('goes on working after Postgres has cut every connection', async () => {
  const worker = await openQueue('work')
  const seen: string[] = []
  await worker.boss.work<{ requestId: string }>('carry-out', { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) seen.push(job.data.requestId)
  })
  await expect.poll(() => seen.length, { timeout: 10_000 }).toBeGreaterThan(0)
  await asApp()`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app' and pid <> pg_backend_pid()`
  await pause(500)
  const requestId = randomUUID()
  await expect
    .poll(
      () =>
        transaction((tx) => enqueue(tx, 'carry-out', { requestId })).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true)
  await expect.poll(() => seen.includes(requestId), { timeout: 15_000 }).toBe(true)
  await worker.stop()
}, 40_000)
