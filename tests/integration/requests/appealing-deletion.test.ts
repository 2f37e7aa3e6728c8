import { and, eq, like } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import { outbox } from '#db/schema/records.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { appeal, daysLater, why } from './appeals-of.ts'
import { ask, decidedBy, declined, grantCopy, newHolder, newMember, rowOf } from './asking.ts'

afterAll(closeSender)

it('a deletion that left a part is planned anew after an appeal, and then carried out whole, with a receipt and a letter of its own', async () => {
  const bo = await newHolder('DE')
  const [dee, eli, fay] = [await newMember('reviewer'), await newMember('approver'), await newMember('approver')]
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
  const by = eli.as('appeals:decide')
  const own = await decideAppeal({ reference, outcome: 'overturned', explanation: why, by, at: daysLater(31) })
  expect(own).toEqual({ ok: false, refusal: 'took-part' })
  await decideAppeal({
    reference,
    outcome: 'overturned',
    explanation: why,
    by: fay.as('appeals:decide'),
    at: daysLater(31),
  })
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
