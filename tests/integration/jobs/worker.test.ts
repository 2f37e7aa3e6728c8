import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { verifyChain } from '#lib/audit/verify-chain.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { closeSender, enqueue } from '#lib/jobs/enqueue.ts'
import { advance } from '#lib/requests/advance.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'

const workers = new Set<ChildProcess>()

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['scripts/worker.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
  workers.add(worker)
  await once(worker.stdout as NodeJS.ReadableStream, 'data')
  return worker
}

async function end(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  workers.delete(worker)
  if (worker.exitCode !== null) return worker.exitCode
  worker.kill(signal)
  const [code] = await once(worker, 'exit')
  return code
}

let ana: Everything
let at: Date
beforeAll(async () => {
  ana = await oneOfEverything('a')
  at = await now()
})
afterEach(() => Promise.all([...workers].map((worker) => end(worker, 'SIGKILL'))))
afterAll(closeSender)

async function ordered(many: number) {
  const requests = await Promise.all(
    Array.from({ length: many }, () => decidedRequest({ subjectId: ana.subjectId, at })),
  )
  for (const { id } of requests) await transaction((tx) => enqueue(tx, 'carry-out', { requestId: id }))
  return requests.map(({ id }) => id)
}
const inState = async (ids: string[], state: string) =>
  (await asOwner()`select 1 from requests where id in ${asOwner()(ids)} and state = ${state}`).length

describe('the worker', () => {
  it('carries out, delivers, chains; and stops cleanly when asked', async () => {
    const worker = await startWorker()
    const ids = await ordered(2)
    await expect.poll(() => inState(ids, 'ready'), { timeout: 15_000 }).toBe(2)
    const waiting = async () => (await asOwner()`select 1 from outbox where delivered_at is null`).length
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
    await expect.poll(async () => (await verifyChain()).unsealed, { timeout: 10_000 }).toBe(0)
    expect((await verifyChain()).whole).toBe(true)
    const before = performance.now()
    expect(await end(worker, 'SIGTERM')).toBe(0)
    expect(performance.now() - before).toBeLessThan(10_000)
  }, 60_000)

  it('takes over what a killed worker left, and makes each copy once', async () => {
    const ids = await ordered(6)
    const first = await startWorker()
    await startWorker()
    await pause(250)
    await end(first, 'SIGKILL')
    await expect.poll(() => inState(ids, 'ready'), { timeout: 60_000, interval: 250 }).toBe(6)
    expect(await asOwner()`select 1 from packages where request_id in ${asOwner()(ids)}`).toHaveLength(6)
    const letters =
      await asOwner()`select o.reference from outbox o join requests r on r.reference = o.reference where r.id in ${asOwner()(ids)}`
    expect(letters).toHaveLength(6)
  }, 90_000)

  it('takes up a request that was left in the middle, without any job', async () => {
    const { id } = await decidedRequest({ subjectId: ana.subjectId, at })
    await transaction((tx) =>
      advance(tx, { requestId: id, event: 'carry-out', by: systemOf('test'), at, word: 'carrying-out' }),
    )
    await startWorker()
    await expect.poll(() => inState([id], 'ready'), { timeout: 20_000 }).toBe(1)
  }, 40_000)

  it('lives on when Postgres cuts every connection', async () => {
    const worker = await startWorker()
    for (let cut = 0; cut < 3; cut += 1) {
      await asApp()`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app' and pid <> pg_backend_pid()`
      await pause(400)
    }
    const { id } = await decidedRequest({ subjectId: ana.subjectId, at })
    await expect.poll(() => inState([id], 'ready'), { timeout: 30_000 }).toBe(1)
    expect(worker.exitCode).toBeNull()
  }, 60_000)
})
