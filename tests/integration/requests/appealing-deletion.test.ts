import { and, eq, like } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { accounts, purchases } from '#db/schema/people.ts'
import { outbox } from '#db/schema/records.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { openAppealForStaff } from '#lib/appeals/open-appeal-for-staff.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal, daysLater, why } from './appeals-of.ts'
import { ask, decidedBy, declined, grantCopy, type HolderOfTest, newHolder, newMember, rowOf } from './asking.ts'

afterAll(closeSender)

/** Two who decide, and one who has had no part in it. */
const threeOfStaff = async () =>
  [await newMember('reviewer'), await newMember('approver'), await newMember('approver')] as const
type Member = Awaited<ReturnType<typeof newMember>>

const overturn = (reference: string, by: Member, days: number) =>
  decideAppeal({
    ...{ reference, outcome: 'overturned', explanation: why, by: by.as('appeals:decide'), at: daysLater(days) },
  } as const)

it('a deletion that left a part is planned anew after an appeal, and then carried out whole, with a receipt and a letter of its own', async () => {
  const bo = await newHolder('DE')
  const [dee, eli, fay] = await threeOfStaff()
  const reference = await ask(bo, { kind: 'deletion' })
  const { id } = await rowOf(reference)
  const carriedOut = async (proposals: typeof grantCopy, days: number) => {
    await decidedBy(dee, reference, proposals, { second: eli, when: daysLater(days) })
    await carryOut({ requestId: id, by: systemOf('test'), at: daysLater(days + 20) })
    return rowOf(reference)
  }
  const rest = categories.filter((category) => category !== 'log-files')
  const first = await carriedOut({ ...grantCopy, ...Object.fromEntries(rest.map((name) => [name, declined])) }, 1)
  expect(first.state).toBe('partly-done')
  const before = await findReceipt({ id })

  expect(await appeal(bo, reference, daysLater(30))).toMatchObject({ ok: true })
  expect(await overturn(reference, eli, 31)).toEqual({ ok: false, refusal: 'took-part' })
  await overturn(reference, fay, 31)
  expect(await findReceipt({ id })).toBeNull()

  const second = await carriedOut(grantCopy, 32)
  expect(second.state).toBe('done')
  expect(await db().$count(accounts, eq(accounts.subjectId, bo.subjectId))).toBe(0)
  const after = await findReceipt({ id })
  expect(after?.sha256).not.toBe(before?.sha256)
  const erased = await db()
    .select({ key: outbox.key })
    .from(outbox)
    .where(and(eq(outbox.reference, reference), like(outbox.key, '%:erased%')))
  // The letter of the first round went with the account.
  expect(erased.map(({ key }) => key)).toEqual([`${reference}:erased:again-1`])
})

/** A deletion of all but the contact details, with which the account stays: the words of every request that has ended go, its own among them. */
async function partDeleted(holder: HolderOfTest, [dee, eli]: readonly [Member, Member, Member]) {
  const reference = await ask(holder, { kind: 'deletion' })
  await decidedBy(dee, reference, { ...grantCopy, 'contact-details': declined }, { second: eli, when: daysLater(1) })
  await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: daysLater(21) })
  expect(await rowOf(reference)).toMatchObject({ state: 'partly-done', details: null })
  return reference
}

it('what a deletion left is deleted after an appeal, although the deletion has taken its own words', async () => {
  const [bo, staff] = [await newHolder('GB'), await threeOfStaff()]
  const [dee, eli, fay] = staff
  const reference = await partDeleted(bo, staff)
  const { id } = await rowOf(reference)
  const first = await findReceipt({ id })
  const lineOf = (receipt: typeof first, title: string) => receipt?.receipt.lines.find((line) => line.title === title)
  expect(lineOf(first, 'Your account')).toMatchObject({ deleted: 0, kept: 1, reason: 'declined' })

  expect(await appeal(bo, reference, daysLater(30))).toMatchObject({ ok: true })
  expect((await openAppealForStaff(fay.as('requests:read'), reference, daysLater(31)))?.lost).toBeNull()
  expect(await overturn(reference, fay, 31)).toMatchObject({ ok: true })
  expect(await rowOf(reference)).toMatchObject({ state: 'in-review', details: null })
  expect(await ask(bo, { kind: 'deletion' }, bo.byPasskey, daysLater(32))).toBe(reference)
  await decidedBy(dee, reference, grantCopy, { second: eli, when: daysLater(32) })
  await carryOut({ requestId: id, by: systemOf('test'), at: daysLater(50) })

  expect(await rowOf(reference)).toMatchObject({ state: 'done' })
  expect(await db().$count(accounts, eq(accounts.subjectId, bo.subjectId))).toBe(0)
  const second = await findReceipt({ id })
  expect(second?.sha256).not.toBe(first?.sha256)
  expect(lineOf(second, 'Your account')).toMatchObject({ deleted: 1, kept: 0 })
  expect(second?.receipt.lines.filter(({ reason }) => reason === 'declined')).toEqual([])
})

it('what was declined is deleted after an appeal also when the account has gone, with a receipt to follow by its reference', async () => {
  const [bo, staff] = [await newHolder('GB'), await threeOfStaff()]
  const [dee, eli, fay] = staff
  await asOwner()`insert into purchases (id, subject_id, product, amount_minor, currency, purchased_at, source)
    values (gen_random_uuid(), ${bo.subjectId}, 'A chair', 100, 'GBP', '2010-05-01T10:00Z', 'person')` // no tax law keeps it any more
  const reference = await ask(bo, { kind: 'deletion' })
  const { id } = await rowOf(reference)
  await decidedBy(dee, reference, { ...grantCopy, purchases: declined }, { second: eli, when: daysLater(1) })
  await carryOut({ requestId: id, by: systemOf('test'), at: daysLater(21) })
  const purchasesOf = () => db().$count(purchases, eq(purchases.subjectId, bo.subjectId))
  expect([await db().$count(accounts, eq(accounts.subjectId, bo.subjectId)), await purchasesOf()]).toEqual([0, 1])

  expect(await appeal(bo, reference, daysLater(30))).toMatchObject({ ok: true })
  expect(await overturn(reference, fay, 31)).toMatchObject({ ok: true })
  await decidedBy(dee, reference, grantCopy, { second: eli, when: daysLater(32) })
  await carryOut({ requestId: id, by: systemOf('test'), at: daysLater(50) })
  expect([(await rowOf(reference)).state, await purchasesOf()]).toEqual(['done', 0])
  const receipt = await findReceipt({ id })
  expect(receipt?.receipt.lines.find(({ title }) => title === 'Purchases')).toMatchObject({ deleted: 1, kept: 0 })
})

it('of an erased person of whom nothing was declined the decision can only be kept', async () => {
  const [bo, staff] = [await newHolder('GB'), await threeOfStaff()]
  const reference = await ask(bo, { kind: 'deletion' })
  await decidedBy(staff[0], reference, grantCopy, { second: staff[1], when: daysLater(1) })
  await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: daysLater(21) })
  expect(await appeal(bo, reference, daysLater(30))).toMatchObject({ ok: true })
  expect((await openAppealForStaff(staff[2].as('requests:read'), reference, daysLater(31)))?.lost).toBe('erased')
  expect(await overturn(reference, staff[2], 31)).toEqual({ ok: false, refusal: 'erased' })
})

it('a copy whose wish went with a deletion of part is not reviewed again, with a reason that says so', async () => {
  const [bo, staff] = [await newHolder('GB'), await threeOfStaff()]
  const copy = await ask(bo, { kind: 'copy', categories: ['purchases'] })
  await decidedBy(staff[0], copy, { purchases: declined }, { second: staff[1] })
  await partDeleted(bo, staff)
  expect((await rowOf(copy)).details).toBeNull()
  expect(await appeal(bo, copy, daysLater(30))).toMatchObject({ ok: true })
  expect((await openAppealForStaff(staff[2].as('requests:read'), copy, daysLater(31)))?.lost).toBe('wish-deleted')
  expect(await overturn(copy, staff[2], 31)).toEqual({ ok: false, refusal: 'wish-deleted' })
  expect(await rowOf(copy)).toMatchObject({ state: 'appealed' })
  const upheld = { reference: copy, outcome: 'upheld', explanation: why, by: staff[2].as('appeals:decide') } as const
  expect(await decideAppeal({ ...upheld, at: daysLater(31) })).toMatchObject({ ok: true })
})
