import { afterAll, beforeAll, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { knownPackages } from '#lib/fulfilment/list-due.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listFiles } from '#lib/storage/files.ts'
import { removeUnknownPackageFiles } from '#lib/storage/package-files.ts'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything, someStaff } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

// What comes about while a person is being erased: between a try that failed and the next, or at the same moment.
const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
const run = (id: string) => carryOut({ requestId: id, by, at })
const stateOf = async (id: string) => (await asOwner()`select state from requests where id = ${id}`)[0]?.state

beforeAll(() =>
  asOwner().unsafe(`
    create function fail_on_purpose() returns trigger language plpgsql as $$ begin raise exception 'failed on purpose'; end $$`),
)
afterAll(closeSender)

async function whileFailing(table: string, work: () => Promise<unknown>): Promise<void> {
  await asOwner().unsafe(
    `create trigger fail before update or delete on ${table} for each statement execute function fail_on_purpose()`,
  )
  await work().finally(() => asOwner().unsafe(`drop trigger fail on ${table}`))
}

/** A deletion of which the step that deletes cards fails, with what happens before it is tried again. */
async function erasedInTwoTries(person: Everything, meanwhile: () => Promise<unknown>): Promise<{ id: string }> {
  const set = { targetDue: '2026-11-21' } // so that it does not wait for a copy
  const deletion = await decidedRequest({ subjectId: person.subjectId, details: { kind: 'deletion' }, at, set })
  await whileFailing('cards', () => expect(run(deletion.id)).rejects.toThrow())
  expect(await stateOf(deletion.id)).toBe('delayed-by-us')
  await meanwhile()
  await run(deletion.id)
  return deletion
}

async function filesOf({ subjectId }: Everything): Promise<string[]> {
  const owners = await asOwner()`select id::text as id from copy_preparations where subject_id = ${subjectId}`
  return (await listFiles('packages')).filter((name) => owners.some(({ id }) => name.startsWith(id)))
}

it('a copy that became ready between two tries ends with the account, and its file goes', async () => {
  const ana = await oneOfEverything('a')
  const copy = await decidedRequest({ subjectId: ana.subjectId, at })
  const { id } = await erasedInTwoTries(ana, async () => {
    await run(copy.id)
    expect([await stateOf(copy.id), (await filesOf(ana)).length]).toEqual(['ready', 2])
  })
  expect([await stateOf(id), await stateOf(copy.id)]).toEqual(['done', 'done'])
  expect(await asOwner()`select 1 from packages where file_key is not null and request_id = ${copy.id}`).toEqual([])
  expect(await filesOf(ana)).toEqual([])
})

it('a copy that is being prepared ends too, and is never made afterwards', async () => {
  const bo = await oneOfEverything('b')
  const copy = await decidedRequest({ subjectId: bo.subjectId, at })
  await asOwner()`alter table usage_events rename column product to gone`
  await run(copy.id).finally(() => asOwner()`alter table usage_events rename column gone to product`)
  expect(await stateOf(copy.id)).toBe('carrying-out')
  const set = { targetDue: '2026-11-21', legalDue: '2026-11-21' }
  const deletion = await decidedRequest({ subjectId: bo.subjectId, details: { kind: 'deletion' }, at, set })
  await run(deletion.id)
  expect([await stateOf(deletion.id), await stateOf(copy.id)]).toEqual(['done', 'withdrawn'])
  await run(copy.id)
  expect(await stateOf(copy.id)).toBe('withdrawn')
  await removeUnknownPackageFiles(knownPackages)
  expect(await filesOf(bo)).toEqual([])
})

it('a hold that was placed and lifted between two tries leaves nothing behind', async () => {
  const cy = await oneOfEverything('c')
  const deletion = await decidedRequest({ subjectId: cy.subjectId, details: { kind: 'deletion' }, at })
  await whileFailing('cards', () => expect(run(deletion.id)).rejects.toThrow())
  const hold = { id: crypto.randomUUID(), reason: 'x', law: 'x', review_on: '2026-12-01', placed_at: at }
  await asOwner()`insert into holds ${asOwner()({ ...hold, subject_id: cy.subjectId, placed_by: await someStaff() })}`
  await whileFailing('erasures', () => run(deletion.id).catch(() => undefined))
  await asOwner()`update holds set lifted_at = ${at} where id = ${hold.id}`
  if ((await stateOf(deletion.id)) === 'on-hold')
    await asOwner()`update requests set state = 'decided' where id = ${deletion.id}`
  await run(deletion.id)
  const left = await asOwner()`select holding, because from erasure_steps s join erasures e on e.id = s.erasure_id
    where e.request_id = ${deletion.id} and because = 'legal-hold'`
  expect([await stateOf(deletion.id), left]).toEqual(['done', []])
  for (const table of ['cards', 'mail_proofs', 'thread_people', 'accounts'])
    expect(await asOwner()`select 1 from ${asOwner()(table)} where subject_id = ${cy.subjectId}`).toEqual([])
})

it('what the person asked between two tries is emptied like the rest', async () => {
  const dee = await oneOfEverything('d')
  let objection = ''
  await erasedInTwoTries(dee, async () => {
    const details = { kind: 'objection', purpose: 'improvement', reason: 'a late mark' } as const
    objection = (await decidedRequest({ subjectId: dee.subjectId, details, at, set: { state: 'in-review' } })).id
  })
  const [row] = await asOwner()`select state, details from requests where id = ${objection}`
  expect(row).toEqual({ state: 'withdrawn', details: null })
})

it('what is being written about the person at the last moment is waited for, and goes with the rest', async () => {
  const eve = await oneOfEverything('e')
  const { id } = await decidedRequest({
    subjectId: eve.subjectId,
    details: { kind: 'deletion' },
    at,
    set: { state: 'carrying-out' },
  })
  const written = Promise.withResolvers<void>()
  const proceed = Promise.withResolvers<void>()
  const writing = transaction(async (tx) => {
    expect(await lockPerson(tx, eve.subjectId)).toBe(true)
    await tx.execute(
      `insert into preference_entries (id, subject_id, topic, channel, choice, wording, source, at)
       select gen_random_uuid(), subject_id, topic, channel, choice, wording, source, at from preference_entries where subject_id = '${eve.subjectId}' limit 1`,
    )
    written.resolve()
    await proceed.promise
  })
  await written.promise
  const erasing = run(id)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(await stateOf(id)).toBe('carrying-out')
  proceed.resolve()
  await Promise.all([writing, erasing])
  expect(await stateOf(id)).toBe('done')
  expect(await asOwner()`select 1 from preference_entries where subject_id = ${eve.subjectId}`).toEqual([])
})

it('each step of the plan in turn: a table that fails stops the end, loses nothing else, and goes with the next try', async () => {
  const model = await oneOfEverything('model')
  const planned = await decidedRequest({ subjectId: model.subjectId, details: { kind: 'deletion' }, at })
  await run(planned.id)
  const steps = await asOwner()`select distinct holding from erasure_steps s join erasures e on e.id = s.erasure_id
    where e.request_id = ${planned.id} and action in ('delete', 'anonymise') and affected > 0 order by holding`
  expect(steps.length).toBeGreaterThan(15)
  for (const [nth, { holding }] of steps.entries()) {
    const person = await oneOfEverything(`n${nth}`)
    const { id } = await decidedRequest({ subjectId: person.subjectId, details: { kind: 'deletion' }, at })
    const failedAtOnce = holding === 'requests' // the request's own row: it cannot even be taken in hand
    await whileFailing(holding, () => run(id).catch(() => undefined))
    expect([holding, ['delayed-by-us', failedAtOnce && 'decided']]).toEqual([
      holding,
      expect.arrayContaining([await stateOf(id)]),
    ])
    expect(await asOwner()`select 1 from accounts where subject_id = ${person.subjectId}`).toHaveLength(1)
    await run(id)
    expect([holding, await stateOf(id)]).toEqual([holding, 'done'])
    expect(await asOwner()`select 1 from accounts where subject_id = ${person.subjectId}`).toHaveLength(0)
    const counted =
      await asOwner()`select sum(affected)::int as rows from erasure_steps s join erasures e on e.id = s.erasure_id
      where e.request_id = ${id} and holding = ${holding} and action <> 'keep'`
    expect([holding, counted[0]?.rows]).toEqual([holding, expect.any(Number)])
  }
}, 60_000)
