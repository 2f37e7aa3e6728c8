import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, type Transaction } from '#db/client.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { deliver } from '#lib/notices/deliver.ts'
import { addRequestFile } from '#lib/request-files/add-request-file.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { changeAnswerWay } from '#lib/requests/change-answer-way.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { placeHold } from '#lib/requests/place-hold.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { writeNote } from '#lib/teamwork/write-note.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { combineUsage } from '#lib/usage/combine-usage.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { openMailServer } from '../notices/mail-server.ts'
import { daysLater } from './appeals-of.ts'
import { ask, at, grantCopy, type HolderOfTest, newHolder, newMember, rowOf } from './asking.ts'

// The one order of locks (docs/decisions/0019-order-of-locks.md): a copy that is being put together, the person, their requests, then all else.

let dee: Awaited<ReturnType<typeof newMember>>
let server: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  dee = await newMember('approver')
  server = await openMailServer()
})
afterAll(async () => {
  await server.stop()
  await closeSender()
})

const somebodyWaits = async () =>
  (
    await asApp()`select 1 from pg_stat_activity
      where datname = current_database() and usename = current_user and wait_event_type = 'Lock'`
  ).length > 0

/** While something is held, a deed begins and has to wait for it; `look` sees what it holds by then. Afterwards it goes through. */
async function whileHeld(
  hold: (sql: TransactionSql) => Promise<unknown>,
  deed: () => Promise<unknown>,
  look: () => Promise<void>,
) {
  const running = await asOwner().begin(async (sql) => {
    await hold(sql)
    const begun = { deed: deed() }
    await expect.poll(somebodyWaits, { timeout: 5_000 }).toBe(true)
    await look()
    return begun
  })
  return running.deed
}

const person = (subjectId: string) => (sql: TransactionSql) =>
  sql`select 1 from subjects where id = ${subjectId} for update`
const isFree = async (table: string, column: string, value: string) =>
  (await asOwner().unsafe(`select 1 from ${table} where ${column} = $1 for update skip locked`, [value])).length > 0

type Case = { ana: HolderOfTest; reference: string }
const staff = <Name extends string>(reference: string, _name?: Name) => ({
  by: dee.as('requests:decide'),
  reference,
  at,
})

const deeds: Record<string, (made: Case) => Promise<unknown>> = {
  'start the review': ({ reference }) => startReview(staff(reference)),
  decide: ({ reference }) => decideRequest({ ...staff(reference), proposals: grantCopy }),
  'ask for proof': ({ reference }) => askIdentity({ ...staff(reference), ways: ['mailed-code'], body: 'Is it you?' }),
  'take longer': ({ reference }) =>
    extendRequest({ ...staff(reference), reason: 'complexity', facts: 'Many systems.' }),
  assign: ({ reference }) => assignRequest({ ...staff(reference), to: dee.staffId, seen: 0 }),
  'write a note': ({ reference }) => writeNote({ ...staff(reference), body: 'Seen.' }),
  'answer a message': ({ reference }) => answerMessage({ ...staff(reference), body: 'We look into it.' }),
  'place a hold': ({ reference }) =>
    placeHold({
      ...{ by: dee.as('holds:manage'), reference, reason: 'A claim', law: 'CPR 31' },
      ...{ reviewOn: '2027-01-01', today: '2026-11-02', at },
    }),
  withdraw: ({ ana, reference }) => withdrawRequest({ by: ana.subject, reference, at }),
  'write a message': ({ ana, reference }) => writeMessage({ by: ana.subject, reference, body: 'Hello', at }),
  'add a file': ({ ana, reference }) =>
    addRequestFile({ by: ana.subject, to: { reference }, name: 'a.txt', bytes: Buffer.from('evidence'), at }),
  'choose another way': ({ ana, reference }) => changeAnswerWay({ by: ana.byPasskey, reference, answerBy: 'post', at }),
  'ask not to wait': ({ ana, reference }) => waiveCoolingOff({ by: ana.byPasskey, reference, at }),
  'combine usage': ({ ana }) =>
    combineUsage({
      ...{ by: dee.as('usage:combine'), subjectId: ana.subjectId, product: 'player', device: 'd' },
      ...({ since: at, reason: 'person-asked', at } as const),
    }),
  'refuse by silence': () => refuseBySilence(daysLater(31), systemOf('silence')),
}

describe('a deed that waits for the person holds none of their requests', () => {
  it.each(Object.keys(deeds))('%s', async (name) => {
    const ana = await newHolder('CA')
    const copies = name === 'ask not to wait' || name === 'combine usage' ? [] : ['copy']
    const reference = await ask(
      ana,
      copies.length > 0 ? { kind: 'copy', categories: ['contact-details'] } : { kind: 'deletion' },
    )
    const { id } = await rowOf(reference)
    const deed = () => deeds[name]?.({ ana, reference }) ?? Promise.reject(new Error(name))
    await whileHeld(person(ana.subjectId), deed, async () => expect(await isFree('requests', 'id', id)).toBe(true))
  })
})

/** The other side of each: whoever has the person goes on to the request while the deed is at work. Nothing here is tried twice but the deeds. */
it('somebody who holds the person reaches the request beside every deed, and Postgres sees no deadlock', async () => {
  const before = await deadlocks()
  for (const deed of Object.values(deeds)) {
    const ana = await newHolder('CA')
    const reference = await ask(ana, { kind: 'deletion' })
    const { id } = await rowOf(reference)
    const both = async (tx: Transaction) => {
      expect(await lockPerson(tx, ana.subjectId)).toBe(true)
      await tx.execute('select pg_sleep(0.05)')
      expect(await lockRequest(tx, id)).toBeDefined()
    }
    await Promise.all([db().transaction(both), deed({ ana, reference }), db().transaction(both)])
  }
  // A connection reports what it counted when it is used again, a second later at the soonest.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  await Promise.all(Array.from({ length: 30 }, () => db().execute('select 1')))
  expect(await deadlocks()).toBe(before)
}, 60_000)

/** Counted by Postgres, also where the one that lost was tried again and got through. */
async function deadlocks(): Promise<number> {
  const [row] = await asOwner()`select deadlocks::int as many from pg_stat_database where datname = current_database()`
  return row?.many ?? 0
}

describe('the last transaction of an erasure', () => {
  it('waits for a copy that is being put together before it holds the person, and then ends it', async () => {
    const ana = await oneOfEverything('a')
    const copy = await decidedRequest({ subjectId: ana.subjectId, at })
    const preparation = { id: crypto.randomUUID(), request_id: copy.id, subject_id: ana.subjectId, started_at: at }
    await asOwner()`insert into copy_preparations ${asOwner()(preparation)}`
    const set = { targetDue: '2026-10-30' } // so that it does not wait for the copy
    const deletion = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at, set })
    const finishing = (sql: TransactionSql) =>
      sql`select 1 from copy_preparations where id = ${preparation.id} for update`
    await whileHeld(
      finishing,
      () => carryOut({ requestId: deletion.id, by: systemOf('test'), at }),
      async () => expect(await isFree('subjects', 'id', ana.subjectId)).toBe(true),
    )
    const states =
      await asOwner()`select state from requests where id in ${asOwner()([deletion.id, copy.id])} order by kind`
    expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'done'])
  })
})

it('marking a letter as sent waits for the person before it holds the letter', async () => {
  const ana = await newHolder()
  const reference = await ask(ana, { kind: 'copy', categories: ['contact-details'] })
  const [letter] = await asOwner()`select id from outbox where key = ${`${reference}:received`}`
  await whileHeld(
    person(ana.subjectId),
    () => deliver(String(letter?.id), at),
    async () => expect(await isFree('outbox', 'id', String(letter?.id))).toBe(true),
  )
  const [sent] = await asOwner()`select delivered_at from outbox where id = ${String(letter?.id)}`
  expect(sent?.delivered_at).toEqual(at)
})

it('no deed takes a request with a lock of its own, besides those of a person whom it holds', async () => {
  const own: string[] = []
  for await (const file of glob('lib/**/*.ts'))
    if (/from\(requests\)((?!await|;)[\s\S]){0,300}?\.for\('update'/.test(readFileSync(file, 'utf8'))) own.push(file)
  expect(own.sort()).toEqual(['lib/requests/advance.ts', 'lib/requests/place-hold.ts', 'lib/usage/combine-usage.ts'])
})
