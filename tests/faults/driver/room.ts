import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ISql, Sql } from 'postgres'

export type Room = {
  url: string
  /** A pool with the product's own settings. */
  open: (max: number, url?: string) => Sql
  /** Another way in, which no fault touches. */
  admin: Sql
  killAndRestart: () => Promise<void>
}

export type Case = (room: Room) => Promise<void>

export const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'kept',
    () => 'lost',
  )

export async function within<Value>(seconds: number, what: string, promise: Promise<Value>): Promise<Value> {
  const late = new AbortController()
  const deadline = sleep(seconds * 1000, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${what}: not settled within ${seconds} s`)
  })
  deadline.catch(() => undefined)
  return Promise.race([promise, deadline]).finally(() => late.abort())
}

/** Every connection of the pool answers again, at the same time. */
export async function isWhole(sql: Sql, max: number): Promise<void> {
  const all = async () => {
    const pids = await Promise.all(
      Array.from({ length: max }, () => sql`select pg_backend_pid() as pid, pg_sleep(0.2)`),
    )
    assert.equal(new Set(pids.map(([row]) => row?.pid)).size, max)
  }
  const begun = performance.now()
  for (let left = 10_000; ; left = 10_000 - (performance.now() - begun)) {
    try {
      return await within(left / 1000, 'the pool is whole again', all())
    } catch (error) {
      if (performance.now() - begun > 9_000) throw error
      await sleep(100)
    }
  }
}

export const pidOf = async (sql: ISql) => Number((await sql`select pg_backend_pid() as pid`)[0]?.pid)
export const terminate = (admin: Sql, pid: number) => admin`select pg_terminate_backend(${pid})`
export const rows = async (admin: Sql) => (await admin`select who from driver_rows order by id`).map(({ who }) => who)
export const add = (tx: ISql, who: string) => tx`insert into driver_rows (who) values (${who})`
