import { beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything } from '#tests/support/one-of-everything.ts'

const at = new Date('2026-11-22T10:00:00Z')
let ana: Everything
let bo: Everything

beforeAll(async () => {
  ana = await oneOfEverything('a')
  bo = await oneOfEverything('b')
  await asOwner()`update sessions set expires_at = '2026-12-01'`
})

it('takes what has reached the end of its term, linked to somebody or not, and nothing else', async () => {
  const visit = (day: string, subjectId: string | null) =>
    asOwner()`insert into site_visits (id, subject_id, at, path) values (gen_random_uuid(), ${subjectId}, ${day}, ${day})`
  for (const subjectId of [ana.subjectId, null])
    for (const day of ['2024-10-20', '2024-10-23']) await visit(day, subjectId)
  await asOwner()`update usage_events set at = '2024-10-01' where subject_id = ${ana.subjectId}`
  await asOwner()`update mail_proofs set expires_at = '2026-11-22 11:00Z' where subject_id = ${ana.subjectId}`
  await purgeEnded(at, systemOf('test'))
  const left = await asOwner()`select path from site_visits where path like '2024%' order by path`
  expect(left.map(({ path }) => path)).toEqual(['2024-10-23', '2024-10-23'])
  expect(await asOwner()`select 1 from usage_events where subject_id = ${ana.subjectId}`).toHaveLength(0)
  expect(await asOwner()`select 1 from usage_events where subject_id = ${bo.subjectId}`).toHaveLength(1)
  expect(await asOwner()`select subject_id from mail_proofs`).toEqual([{ subject_id: ana.subjectId }])
  expect(await asOwner()`select 1 from sessions`).toHaveLength(2)
})

it('keeps an invoice to the end of the sixth year after its own, and the purchase for as long', async () => {
  await asOwner()`update purchases set purchased_at = '2019-12-30' where subject_id = ${ana.subjectId}`
  await asOwner()`update invoices set issued_on = '2020-01-02' where subject_id = ${ana.subjectId}`
  const held = async () =>
    (
      await asOwner()`select 1 from invoices where subject_id = ${ana.subjectId} union all select 1 from purchases where subject_id = ${ana.subjectId}`
    ).length
  await purgeEnded(new Date('2026-12-31T23:00:00Z'), systemOf('test'))
  expect(await held()).toBe(2)
  await purgeEnded(new Date('2027-01-01T01:00:00Z'), systemOf('test'))
  expect(await held()).toBe(0)
})

it('reckons on the company’s calendar, whatever zone the database session is in', async () => {
  const [here] = await asApp()`select current_database() as name`
  await asApp().unsafe(`alter role app in database ${here?.name} set timezone to 'Pacific/Auckland'`)
  await closeDatabase()
  try {
    const visit = (moment: string) =>
      asOwner()`insert into site_visits (id, at, path) values (gen_random_uuid(), ${moment}, ${`zone ${moment}`})`
    // 25 months before 22 November 2026 is 22 October 2024, which began in London at 23:00 UTC: summer time.
    for (const moment of ['2024-10-21T22:59:00Z', '2024-10-21T23:01:00Z']) await visit(moment)
    await purgeEnded(at, systemOf('test'))
    const left = await asOwner()`select path from site_visits where path like 'zone%'`
    expect(left.map(({ path }) => path)).toEqual(['zone 2024-10-21T23:01:00Z'])
  } finally {
    await asApp().unsafe(`alter role app in database ${here?.name} reset timezone`)
    await closeDatabase()
  }
})

it('keeps the records of a person under a legal hold', async () => {
  await asOwner()`update usage_events set at = '2020-01-01' where subject_id = ${bo.subjectId}`
  await asOwner()`update holds set lifted_at = null where subject_id = ${bo.subjectId}`
  await purgeEnded(at, systemOf('test'))
  expect(await asOwner()`select 1 from usage_events where subject_id = ${bo.subjectId}`).toHaveLength(1)
  await asOwner()`update holds set lifted_at = ${at} where subject_id = ${bo.subjectId}`
  await purgeEnded(at, systemOf('test'))
  expect(await asOwner()`select 1 from usage_events where subject_id = ${bo.subjectId}`).toHaveLength(0)
})
