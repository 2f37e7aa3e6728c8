import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { add, type Case, isWhole, outcome, pidOf, rows, terminate, within } from './room.ts'

export const casesOfTransactions: Record<string, Case> = {
  'the backend is terminated in the middle of a transaction': async ({ open, admin }) => {
    const sql = open(1)
    const dead = sql.begin(async (tx) => {
      await add(tx, 'before')
      await terminate(admin, await pidOf(tx))
      await sleep(200)
      await Promise.all([add(tx, 'after'), add(tx, 'after, and too long to wait for the next write '.repeat(50))])
    })
    assert.equal(await within(30, 'the transaction', outcome(dead)), 'lost')
    await sleep(500)
    await isWhole(sql, 1)
    assert.deepEqual(await rows(admin), [])
  },

  'an idle transaction is ended while another waits for the only connection': async ({ open, admin }) => {
    const sql = open(1)
    const dead = outcome(
      sql.begin(async (tx) => {
        await tx`set local idle_in_transaction_session_timeout = 100`
        await add(tx, 'dead')
        await sleep(500)
        await add(tx, 'dead, after')
      }),
    )
    await sleep(250)
    const other = sql.begin(async (tx) => {
      await add(tx, 'other')
      await sleep(600)
      throw new Error('rolled back')
    })
    assert.deepEqual(await within(30, 'both', Promise.all([dead, outcome(other)])), ['lost', 'lost'])
    assert.deepEqual(await rows(admin), [])
    await isWhole(sql, 1)
  },

  'a statement that cannot be sent stands behind one that runs': async ({ open }) => {
    const sql = open(1)
    await sql`select 1`
    const unsendable = () => sql`select ${undefined as never}`
    const all = [sql`select pg_sleep(0.2)`, unsendable(), sql`select 2`].map(outcome)
    assert.deepEqual(await within(10, 'the three', Promise.all(all)), ['kept', 'lost', 'kept'])
    await isWhole(sql, 1)
  },

  'a transaction fails while its other statements are on their way': async ({ open, admin }) => {
    const sql = open(1)
    const late: Promise<string>[] = []
    const dead = sql.begin((tx) => {
      const slow = tx`select pg_sleep(0.1)`.then(() => add(tx, 'stray'))
      late.push(outcome(slow))
      return Promise.all([slow, Promise.reject(new Error('failed'))])
    })
    assert.equal(await within(30, 'the transaction', outcome(dead)), 'lost')
    assert.deepEqual(await within(30, 'its other statements', Promise.all(late)), ['lost'])
    assert.deepEqual(await rows(admin), [])
    await isWhole(sql, 1)
  },
}
