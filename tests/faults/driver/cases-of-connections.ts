import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { openProxy } from './proxy.ts'
import { add, type Case, isWhole, outcome, pidOf, type Room, rows, terminate, within } from './room.ts'

async function throughFaultyStart({ open, url }: Room, how: 'fin' | 'fatal', endsAt: (piece: Buffer) => boolean) {
  const proxy = await openProxy(url)
  const sql = open(3, proxy.url)
  proxy.fail({ how, endsAt })
  const all = Array.from({ length: 20 }, (_, nth) => (nth % 2 ? sql`select 1` : sql.begin((tx) => tx`select 1`)))
  const reserved = sql.reserve().then((one) => one.release())
  const outcomes = await within(30, 'what began meanwhile', Promise.all([...all, reserved].map(outcome)))
  assert.deepEqual(new Set(outcomes), new Set(['lost']))
  proxy.fail(undefined)
  await isWhole(sql, 3)
  await sql.end({ timeout: 5 })
  await proxy.close()
}

export const casesOfConnections: Record<string, Case> = {
  'a reserved connection is terminated, used and given back': async ({ open, admin }) => {
    const sql = open(1)
    const reserved = await within(30, 'the reservation', sql.reserve())
    await terminate(admin, await pidOf(reserved))
    await sleep(200)
    assert.equal(await within(30, 'a statement', outcome(reserved`select 1`)), 'lost')
    assert.equal(await within(30, 'another', outcome(reserved`select 1`)), 'lost')
    reserved.release()
    await isWhole(sql, 1)
  },

  'the connection that a reservation waits for is terminated': async ({ open, admin }) => {
    const sql = open(1)
    const pid = await pidOf(sql)
    const busy = outcome(sql`select pg_sleep(20)`)
    await sleep(100)
    const waiting = sql.reserve()
    await sleep(100)
    await terminate(admin, pid)
    assert.equal(await within(30, 'the statement', busy), 'lost')
    const reserved = await within(30, 'the reservation', waiting)
    await within(30, 'a statement', Promise.resolve(reserved`select 1`))
    reserved.release()
    await isWhole(sql, 1)
  },

  'connections are reserved before any was made': async ({ open }) => {
    const sql = open(3)
    const reserved = await within(30, 'reservations', Promise.all([1, 2, 3].map(() => sql.reserve())))
    const pids = await Promise.all(reserved.map(pidOf))
    assert.equal(new Set(pids).size, 3)
    for (const one of reserved) one.release()
    const [given = sql] = reserved
    assert.equal(await within(30, 'a statement of one that was given back', outcome(pidOf(given))), 'lost')
    await isWhole(sql, 3)
  },

  'the other side ends each connection as it is made': (room) => throughFaultyStart(room, 'fin', () => true),

  'a connection is terminated while the driver asks for types': (room) =>
    throughFaultyStart(room, 'fatal', (piece) => piece.includes('pg_catalog.pg_type')),

  'a connection is lost while the driver asks for types': (room) =>
    throughFaultyStart(room, 'fin', (piece) => piece.includes('pg_catalog.pg_type')),

  'every connection is reset in the middle of a transaction': async ({ open, url, admin }) => {
    const proxy = await openProxy(url)
    const sql = open(3, proxy.url)
    const dead = [1, 2, 3].map((nth) =>
      outcome(
        sql.begin(async (tx) => {
          await add(tx, `before ${nth}`)
          await sleep(300)
          await Promise.all([add(tx, `after ${nth}`), add(tx, `after that ${nth}`)])
        }),
      ),
    )
    await sleep(150)
    proxy.reset()
    assert.deepEqual(await within(30, 'the transactions', Promise.all(dead)), ['lost', 'lost', 'lost'])
    assert.deepEqual(await rows(admin), [])
    await isWhole(sql, 3)
    await sql.end({ timeout: 5 })
    await proxy.close()
  },

  'the other side falls silent': async ({ open, url, admin }) => {
    const proxy = await openProxy(url)
    const sql = open(3, proxy.url)
    await isWhole(sql, 3)
    const dead = [
      outcome(sql`select pg_sleep(1)`),
      outcome(
        sql.begin(async (tx) => {
          await add(tx, 'before')
          await sleep(300)
          await add(tx, 'after')
        }),
      ),
    ]
    await sleep(150)
    proxy.beSilent(true)
    const later = Array.from({ length: 10 }, () => outcome(sql`select 1`))
    assert.deepEqual(
      new Set(await within(30, 'what was under way', Promise.all([...dead, ...later]))),
      new Set(['lost']),
    )
    proxy.beSilent(false)
    await isWhole(sql, 3)
    assert.deepEqual(await rows(admin), [])
    await sql.end({ timeout: 5 })
    await proxy.close()
  },

  'Postgres is killed and started again under load': async ({ open, admin, killAndRestart }) => {
    const sql = open(10)
    let stopped = false
    const confirmed: string[] = []
    const load = Array.from({ length: 40 }, async (_, nth) => {
      for (let round = 0; !stopped; round += 1) {
        const who = `${nth}/${round}`
        const pair = sql.begin(async (tx) => {
          await add(tx, who)
          await tx`select pg_sleep(0.002)`
          await add(tx, who)
        })
        if ((await within(30, 'a transaction', outcome(pair))) === 'kept') confirmed.push(who)
        else await sleep(20)
      }
    })
    for (let times = 0; times < 3; times += 1) {
      await sleep(700)
      await killAndRestart()
    }
    await sleep(2000)
    stopped = true
    await within(30, 'the load', Promise.all(load))
    await isWhole(sql, 10)
    const counted = await admin`select who, count(*)::int as many from driver_rows group by who`
    const held = new Map(counted.map(({ who, many }) => [who, many]))
    assert.ok(confirmed.length > 100, `only ${confirmed.length} transactions got through`)
    assert.deepEqual(
      [...held].filter(([, many]) => many !== 2),
      [],
      'half of a transaction, or one twice',
    )
    assert.deepEqual(
      confirmed.filter((who) => !held.has(who)),
      [],
      'confirmed and lost',
    )
  },

  'three hundred idle connections are terminated at once': async ({ open, admin }) => {
    const sql = open(300)
    await isWhole(sql, 300)
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'`
    const after = Array.from({ length: 300 }, (_, nth) => (nth % 3 ? sql`select 1` : sql.begin((tx) => tx`select 1`)))
    await within(30, 'what came right after', Promise.all(after.map(outcome)))
    await isWhole(sql, 300)
  },
}
