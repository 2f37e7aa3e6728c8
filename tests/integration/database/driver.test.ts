import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addresses, asOwner } from '#tests/support/database.ts'

// The faults of the unmended driver (docs/decisions/0010-driver.md): a row of a dead transaction stays, the process ends, or a promise never settles.
const sql = postgres(addresses().owner, { max: 1, onnotice: () => {} })
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'kept',
    () => 'lost',
  )
const rows = async () => (await asOwner()`select who from driver_rows order by id`).map(({ who }) => who)

beforeAll(() => asOwner()`create table driver_rows (id serial primary key, who text not null)`)
afterAll(() => sql.end({ timeout: 5 }))

it('keeps nothing of a transaction whose connection was lost in its middle', async () => {
  const dead = sql.begin(async (tx) => {
    const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    await tx`insert into driver_rows (who) values ('before')`
    await asOwner()`select pg_terminate_backend(${backend?.pid ?? 0})`
    await wait(200)
    await tx`insert into driver_rows (who) values ('after')`
  })
  expect(await outcome(dead)).toBe('lost')
  expect(await rows()).toEqual([])
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

it('never mixes the statements of a dead transaction into the next one on the same connection', async () => {
  const dead = sql.begin(async (tx) => {
    await tx`set local idle_in_transaction_session_timeout = 100`
    await tx`insert into driver_rows (who) values ('dead')`
    await wait(500)
    await tx`insert into driver_rows (who) values ('dead, after')`
  })
  const deadOutcome = outcome(dead)
  await wait(250)
  const other = sql.begin(async (tx) => {
    await tx`insert into driver_rows (who) values ('other')`
    await wait(600)
    throw new Error('rolled back')
  })
  expect([await deadOutcome, await outcome(other)]).toEqual(['lost', 'lost'])
  expect(await rows()).toEqual([])
})

it('refuses a reserved connection that was lost, and serves the next caller', async () => {
  const reserved = await sql.reserve()
  const [backend] = await reserved<{ pid: number }[]>`select pg_backend_pid() as pid`
  await asOwner()`select pg_terminate_backend(${backend?.pid ?? 0})`
  await wait(200)
  expect(await outcome(reserved`select 1`)).toBe('lost')
  reserved.release()
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

it('settles everything that was under way when every connection is cut', async () => {
  const many = postgres(addresses().owner, { max: 5, onnotice: () => {} })
  const running = Array.from({ length: 20 }, () => outcome(many`select pg_sleep(0.5)`))
  await wait(200)
  await asOwner()`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'owner' and query like 'select pg_sleep%' and pid <> pg_backend_pid()`
  expect(await Promise.all(running)).toContain('lost')
  expect(await many`select 1 as one`).toEqual([{ one: 1 }])
  await many.end({ timeout: 5 })
})
