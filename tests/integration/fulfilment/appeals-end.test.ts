import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { listOpenAppeals } from '#lib/appeals/staff-queries.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { someStaff } from '#tests/support/one-of-everything.ts'
import { appeal, appealsOf, daysLater, declinedBy, typedAppeal } from '../requests/appeals-of.ts'
import { at, type HolderOfTest, newHolder, newMember, rowOf, wordsOf } from '../requests/asking.ts'
import { decidedRequest } from './decided-request.ts'

afterAll(closeSender)
const by = systemOf('test')
const openOf = async (reference: string) =>
  (await listOpenAppeals(by)).filter((each) => each.reference === reference).length

async function deletionOf({ subjectId }: HolderOfTest) {
  const set = { targetDue: '2026-11-02', legalDue: '2026-11-02' } // so that it does not wait for a copy
  return decidedRequest({ subjectId, details: { kind: 'deletion' }, at, set })
}
const carryOutAt = (requestId: string, days: number) => carryOut({ requestId, by, at: daysLater(days) })

it('every appeal of a person ends with their account, and a neighbour’s stays open', async () => {
  const [ana, bo, dee] = [await newHolder('GB'), await newHolder('GB'), await newMember('reviewer')]
  const [early, late, other] = [await declinedBy(dee, ana), await declinedBy(dee, ana), await declinedBy(dee, bo)]
  expect(await appeal(ana, early)).toMatchObject({ ok: true, value: { late: false } })
  expect(await appeal(ana, late, daysLater(100))).toMatchObject({ ok: true, value: { late: true } })
  await appeal(bo, other)
  const before = await rowOf(early)
  const { id, reference } = await deletionOf(ana)
  await carryOutAt(id, 101)
  expect((await rowOf(reference)).state).toBe('done')
  for (const each of [early, late]) {
    expect((await appealsOf(each)).map(({ outcome, text }) => [outcome, text])).toEqual([['account-deleted', null]])
    expect(await rowOf(each)).toMatchObject({ state: 'declined', endedAt: before.endedAt })
    expect((await rowOf(each)).recourseEndsAt).not.toBeNull()
    expect(await wordsOf(each)).toContain('appeal-ended-with-account')
    expect(await openOf(each)).toBe(0)
    const [line] = await asOwner()`select t.detail from timeline_entries t join requests r on r.id = t.request_id
      where r.reference = ${each} and t.word = 'appeal-ended-with-account'`
    expect(line?.detail).toEqual({ deletion: reference })
  }
  expect([await openOf(other), (await rowOf(other)).state]).toEqual([1, 'appealed'])
})

it('an appeal that comes while the account goes is ended with it, or comes after it', async () => {
  const [ana, dee] = [await newHolder('GB'), await newMember('reviewer')]
  const declined = await declinedBy(dee, ana)
  await typedAppeal(ana, declined, daysLater(1))
  const { id, reference } = await deletionOf(ana)
  await Promise.all([
    submitAppeal({ reference: declined, by: ana.subject, at: daysLater(1) }),
    carryOutAt(id, 1).catch(() => undefined),
  ])
  await carryOutAt(id, 2)
  expect((await rowOf(reference)).state).toBe('done')
  for (const { outcome } of await appealsOf(declined)) expect(outcome).toBe('account-deleted')
})

it('a copy that was ready in part ends in part with the account', async () => {
  const ana = await newHolder('GB')
  const copy = await decidedRequest({ subjectId: ana.subjectId, at, set: { state: 'ready' } })
  const whole = await decidedRequest({ subjectId: ana.subjectId, at, set: { state: 'ready' } })
  await asOwner()`insert into decisions (id, request_id, category, outcome, reason, decided_by, decided_at, settled_at)
    values (${randomUUID()}, ${copy.id}, 'purchases', 'declined', 'not-required-by-law', ${await someStaff()}, ${at}, ${at})`
  const { id } = await deletionOf(ana)
  await carryOutAt(id, 1)
  expect([(await rowOf(copy.reference)).state, (await rowOf(whole.reference)).state]).toEqual(['partly-done', 'done'])
})
