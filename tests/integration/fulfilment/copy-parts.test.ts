import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freshSubjectOf, staffOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { env } from '#lib/env.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { endAbandonedPreparations } from '#lib/fulfilment/end-preparation.ts'
import { knownPackages } from '#lib/fulfilment/list-due.ts'
import { downloadCopy } from '#lib/fulfilment/open-copy.ts'
import { retryCopy } from '#lib/fulfilment/retry-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findPreparation } from '#lib/requests/story-queries.ts'
import { removeUnknownPackageFiles } from '#lib/storage/package-files.ts'
import { liftRedaction, placeRedaction } from '#lib/threads/place-redaction.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything, someStaff } from '#tests/support/one-of-everything.ts'
import { shareThread } from '#tests/support/shared-thread.ts'
import { decidedRequest } from './decided-request.ts'
import { unzipped } from './unzipped.ts'

const at = new Date('2026-11-22T10:00:00Z')
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const by = systemOf('test')
let subjectId: string

const stateOf = async (id: string) => (await asOwner()`select state from requests where id = ${id}`)[0]?.state
const filesHeld = () => readdir(path.join(env().DATA_DIR, 'packages')).catch(() => [])
const breakUsage = () => asOwner()`alter table usage_events rename column product to gone`
const mendUsage = () => asOwner()`alter table usage_events rename column gone to product`

async function expectWhole(reference: string): Promise<void> {
  const opened = await downloadCopy(freshSubjectOf(subjectOf(subjectId, null), 'passkey'), { reference, at })
  if (!opened.ok) throw new Error(opened.refusal)
  const files = await unzipped(opened.value.stream)
  expect(JSON.parse(files.get('data/usage-data.json') ?? '').records[0].rows.length).toBeGreaterThan(0)
  expect(JSON.parse(files.get('manifest.json') ?? '').categories).toHaveLength(categories.length)
}

beforeAll(async () => {
  const ana = await oneOfEverything('a')
  subjectId = ana.subjectId
  await asOwner()`update copy_preparations set finished_at = now()`
})
afterEach(async () => {
  await asOwner()`update requests set state = 'withdrawn' where state not in ('ready', 'done')`
  await asOwner()`update packages set file_key = null`
  await endAbandonedPreparations(at)
  await removeUnknownPackageFiles(knownPackages)
  expect(await filesHeld()).toEqual([])
})
afterAll(closeSender)

it('goes on with the rest when a category fails, tries it again, then names it to staff, who start it again', async () => {
  const { id, reference } = await decidedRequest({ subjectId, at })
  await breakUsage()
  try {
    for (const seconds of [0, 14, 15, 74, 75]) await carryOut({ requestId: id, by, at: after(seconds) })
    const parts = (await findPreparation({ id })) ?? []
    expect(parts.filter(({ state }) => state === 'done')).toHaveLength(categories.length - 1)
    expect(parts.filter(({ state }) => state !== 'done')).toMatchObject([
      { category: 'usage-data', state: 'waiting', attempts: 3, fault: 'PostgresError 42703', nextTryAt: after(315) },
    ])
    expect(await stateOf(id)).toBe('carrying-out')
    await carryOut({ requestId: id, by, at: after(315) })
    expect(await stateOf(id)).toBe('delayed-by-us')
    expect((await findPreparation({ id }))?.find(({ state }) => state === 'failed')?.category).toBe('usage-data')
  } finally {
    await mendUsage()
  }
  const staff = staffOf<'requests:decide'>(await someStaff())
  expect(await retryCopy({ by: staff, reference, at: after(400) })).toMatchObject({ ok: true })
  expect(await retryCopy({ by: staff, reference, at: after(401) })).toEqual({ ok: false, refusal: 'nothing-failed' })
  expect(await retryCopy({ by: staff, reference: 'PR-NONE', at })).toEqual({ ok: false, refusal: 'not-found' })
  const trail =
    await asOwner()`select detail from audit_events where action = 'copy.retried' and reference = ${reference}`
  expect(trail).toMatchObject([{ detail: { categories: 'usage-data' } }])
  await carryOut({ requestId: id, by, at: after(400) })
  expect(await stateOf(id)).toBe('ready')
  expect(await findPreparation({ id })).toBeNull()
  await expectWhole(reference)
}, 30_000)

it('is started again by itself too, once the request is taken up', async () => {
  const { id, reference } = await decidedRequest({ subjectId, at })
  await breakUsage()
  try {
    for (const seconds of [0, 15, 75, 315]) await carryOut({ requestId: id, by, at: after(seconds) })
    await carryOut({ requestId: id, by, at: after(500) })
    expect(await stateOf(id)).toBe('delayed-by-us')
  } finally {
    await mendUsage()
  }
  await carryOut({ requestId: id, by, at: after(600) })
  expect(await stateOf(id)).toBe('ready')
  await expectWhole(reference)
}, 30_000)

it('gathers conversations again when a bar is placed or lifted after they were gathered', async () => {
  const bo = await oneOfEverything('b')
  const { ours } = await shareThread({ letter: 'a', subjectId }, bo, at)
  const { id, reference } = await decidedRequest({ subjectId, at })
  const staff = staffOf<'requests:decide'>(await someStaff())
  const place = (passage: string) =>
    placeRedaction({ by: staff, reference, messageId: ours, passage, reason: 'security', at })
  const prepared = async () => {
    const [part] = await asOwner()`select state, attempt, done_at from copy_parts where category = 'questions'
      and preparation_id = (select id from copy_preparations where request_id = ${id} and finished_at is null)`
    return part
  }
  await breakUsage()
  try {
    for (const seconds of [0, 15, 75, 315]) await carryOut({ requestId: id, by, at: after(seconds) })
  } finally {
    await mendUsage()
  }
  expect(await stateOf(id)).toBe('delayed-by-us')
  expect(await prepared()).toMatchObject({ state: 'done' })
  expect(await place('marka-shared-about')).toMatchObject({ ok: true })
  expect(await prepared()).toEqual({ state: 'waiting', attempt: null, done_at: null })
  await asOwner()`update copy_parts set state = 'done', attempt = gen_random_uuid() where category = 'questions'`
  expect(await place('To')).toMatchObject({ ok: true })
  const [placed] = await asOwner()`select id from redactions where subject_id = ${subjectId} order by ctid desc limit 1`
  await asOwner()`update copy_parts set state = 'done', attempt = gen_random_uuid() where category = 'questions'`
  const lift = () => liftRedaction({ by: staff, reference, redactionId: placed?.id, at })
  await asOwner().begin(async (sql) => {
    await sql`select 1 from copy_preparations where request_id = ${id} for update`
    expect(await lift()).toEqual({ ok: false, refusal: 'too-late' })
  })
  expect(await lift()).toMatchObject({ ok: true })
  expect(await prepared()).toMatchObject({ state: 'waiting', attempt: null })
  await carryOut({ requestId: id, by, at: after(600) })
  expect(await stateOf(id)).toBe('ready')
  const opened = await downloadCopy(freshSubjectOf(subjectOf(subjectId, null), 'passkey'), { reference, at })
  if (!opened.ok) throw new Error(opened.refusal)
  const text = (await unzipped(opened.value.stream)).get('data/questions.json') ?? ''
  expect(text).toContain('To mark')
  expect(text).not.toContain('shared-about')
}, 30_000)

it('leaves nothing behind when the request ends while it is prepared', async () => {
  const { id } = await decidedRequest({ subjectId, at })
  await breakUsage()
  try {
    await carryOut({ requestId: id, by, at })
  } finally {
    await mendUsage()
  }
  await removeUnknownPackageFiles(knownPackages)
  // Three of each other category, and the file that lies beside one of the records.
  expect((await filesHeld()).length).toBe((categories.length - 1) * 3 + 1)
  await asOwner()`update requests set state = 'withdrawn' where id = ${id}`
  await endAbandonedPreparations(after(10))
  expect(await filesHeld()).toEqual([])
  const [left] = await asOwner()`select file_key, finished_at from copy_preparations where request_id = ${id}`
  expect(left).toEqual({ file_key: null, finished_at: after(10) })
})

it('is made once by workers of which the first ones are killed at random', async () => {
  await asOwner()`insert into usage_events (id, subject_id, at, product)
    select gen_random_uuid(), ${subjectId}, now(), n::text from generate_series(1, 40000) n`
  const { id, reference } = await decidedRequest({ subjectId, at })
  const worker = () =>
    spawn(process.execPath, ['tests/bench/one-copy.ts', id], { env: { ...process.env }, stdio: 'ignore' })
  for (const patience of [700, 1000, 1400]) {
    const killed = worker()
    await pause(patience)
    killed.kill('SIGKILL')
  }
  await Promise.all(Array.from({ length: 2 }, () => carryOut({ requestId: id, by, at: new Date() })))
  while ((await stateOf(id)) !== 'ready') {
    await pause(200) // until Postgres has noticed that the killed ones are gone
    await carryOut({ requestId: id, by, at: new Date() })
  }
  expect(await asOwner()`select 1 from outbox where reference = ${reference}`).toHaveLength(1)
  const words = await asOwner()`select word from timeline_entries where request_id = ${id}`
  expect(words.map(({ word }) => word).sort()).toEqual(['carrying-out', 'ready', 'received'])
  await removeUnknownPackageFiles(knownPackages)
  expect(await filesHeld()).toHaveLength(2)
  await expectWhole(reference)
}, 60_000)
