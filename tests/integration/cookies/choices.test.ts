import { beforeAll, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { visitor } from '#lib/auth/actor.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { recordCookieChoice } from '#lib/cookies/record-cookie-choice.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { somebody, someStaff } from '../auth/people.ts'

const at = new Date()
const monthsAgo = (count: number) => new Date(new Date(at).setUTCMonth(at.getUTCMonth() - count))
let ana: { subjectId: string }

const choose = (whose: { subjectId: string } | { visitor: string }, moment: Date) =>
  transaction((tx) => {
    const by = 'subjectId' in whose ? subjectOf(whose.subjectId, null) : visitor
    const chosen = { category: 'statistics', choice: 'off', source: 'global-privacy-control' } as const
    return recordCookieChoice(tx, { whose, ...chosen, by, at: moment })
  })
const held = () => asOwner()`select * from cookie_choices order by sequence`

beforeAll(async () => {
  ana = await somebody(at)
})

it('names a person, or a visitor by a keyed hash and in no trail', async () => {
  await choose({ subjectId: ana.subjectId }, at)
  await choose({ visitor: 'visitor-0001' }, at)
  const [person, stranger] = await held()
  expect(person).toMatchObject({ subject_id: ana.subjectId, visitor: null, wording_version: 'cookies-1' })
  expect(stranger).toMatchObject({ subject_id: null, visitor: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await asOwner()`select detail from audit_events where action = 'cookies.chosen'`).toEqual([
    { detail: { category: 'statistics', choice: 'off', source: 'global-privacy-control' } },
  ])
})

it('is a ledger: the application adds to it, and neither changes nor removes', async () => {
  await expect(asApp()`update cookie_choices set choice = 'on'`).rejects.toThrow('permission denied')
  await expect(asApp()`delete from cookie_choices`).rejects.toThrow('permission denied')
  await expect(
    asApp()`select erase_ledger_rows('cookie_choices', ${ana.subjectId}, gen_random_uuid())`,
  ).rejects.toThrow('no erasure')
  await expect(asApp()`select end_ledger_rows('preference_entries', '2020-01-01', 5)`).rejects.toThrow('not a ledger')
  expect(await asApp()`select end_ledger_rows('cookie_choices', '2100-01-01', 100) as gone`).toEqual([{ gone: '0' }])
  expect(await held()).toHaveLength(2)
})

it('ends after 24 months, but for what a legal hold keeps', async () => {
  const { staffId } = await someStaff(at)
  await choose({ subjectId: ana.subjectId }, monthsAgo(25))
  await choose({ visitor: 'visitor-0001' }, monthsAgo(25))
  await choose({ visitor: 'visitor-0001' }, monthsAgo(23))
  await asOwner()`insert into holds (id, subject_id, reason, law, placed_by, placed_at, review_on)
    values (gen_random_uuid(), ${ana.subjectId}, 'a case', 'a law', ${staffId}, ${at}, '2030-01-01')`
  await purgeEnded(at, systemOf('test'))
  expect(await held()).toHaveLength(4)
  await asOwner()`update holds set lifted_at = ${at}`
  await purgeEnded(at, systemOf('test'))
  expect(await held()).toHaveLength(3)
  const [first] =
    await asOwner()`select detail from audit_events where action = 'retention.ended' order by at, id limit 1`
  expect(first?.detail).toMatchObject({ holding: 'cookie_choices', rows: 1 })
})
