import { afterAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { closeReport } from '#lib/children/close-report.ts'
import { declineErasure } from '#lib/children/decline-erasure.ts'
import { openReportForStaff } from '#lib/children/open-report.ts'
import { findReportOf } from '#lib/children/queries.ts'
import { listUrgent } from '#lib/children/staff-queries.ts'
import { takeUpReport } from '#lib/children/take-up-report.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { isRestricted } from '#lib/restrictions/queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { later, lettersTo } from '../questions/visitors.ts'
import { letStand, newHolder, newMember, whyDeclined } from '../requests/asking.ts'
import { childOf, reported, sweep, team } from './reports.ts'

afterAll(closeSender)

/** An account that was reported once, and that two of our staff have kept. */
async function keptAccount() {
  const adult = await newHolder('GB')
  await reported(adult.email, 'other')
  const { id, reference } = await childOf(adult.subjectId)
  const two = await team()
  await declineErasure({ by: two.decider, reference, explanation: whyDeclined, at: later(2) })
  await two.approve(reference)
  await sweep(await letStand(reference, later(3)))
  expect(await isRestricted(db(), adult.subjectId)).toBe(false)
  return { ...two, adult, kept: { id, reference } }
}

const requestsOf = async (subjectId: string) =>
  asOwner()`select id, state from requests where subject_id = ${subjectId} and concerns_child order by received_at, id`
const told = async (address: string, subject: RegExp) =>
  (await lettersTo(address)).filter((letter) => subject.test(letter.subject))

it('a report about an account that was kept restricts nothing until staff have looked; they see the earlier decision', async () => {
  const { adult, kept, reader } = await keptAccount()
  const { reference, follower } = await reported(adult.email.toUpperCase())
  expect(await isRestricted(db(), adult.subjectId)).toBe(false)
  expect(await requestsOf(adult.subjectId)).toHaveLength(1)
  expect(await told(adult.email, /may be a child’s/)).toHaveLength(1)
  expect((await listUrgent(reader)).map((each) => each.reference)).toContain(reference)
  const opened = await openReportForStaff(reader, reference, later(2))
  expect(opened).toMatchObject({ request: null, earlier: { reference: kept.reference, others: 0 } })
  expect(opened?.report.named).toBeNull()
  expect(await findReportOf(follower)).toMatchObject({ closedAt: null, outcome: null })
})

it('says the same to whoever reports it again as to the first', async () => {
  const { adult } = await keptAccount()
  const words = async (named: string) => {
    const { address, reference } = await reported(named)
    const texts = (await lettersTo(address)).map(({ subject, text }) => `${subject}\n${text}`)
    return texts.map((text) => text.replaceAll(reference, 'REFERENCE').replace(/confirm\/[\w-]+/, 'TOKEN'))
  }
  expect(await words(adult.email)).toEqual(await words((await newHolder('GB')).email))
})

it('is restricted once staff take it up again: further reports join, and two decide anew', async () => {
  const { adult, decider, reader } = await keptAccount()
  const [one, two] = [await reported(adult.email), await reported(adult.email, 'other')]
  expect((await openReportForStaff(reader, one.reference, later(2)))?.earlier).toMatchObject({ others: 1 })
  const taken = await Promise.all(
    [one, two].map(({ reference }) => takeUpReport({ by: decider, reference, at: later(2) })),
  )
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await isRestricted(db(), adult.subjectId)).toBe(true)
  expect(await requestsOf(adult.subjectId)).toMatchObject([{ state: 'declined' }, { state: 'received' }])
  const rows = await asOwner()`select distinct request_id from child_reports
    where reference in ${asOwner()([one.reference, two.reference])}`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.request_id).not.toBeNull()
  expect(await told(adult.email, /may be a child’s/)).toHaveLength(2)
  await reported(adult.email)
  expect(await requestsOf(adult.subjectId)).toHaveLength(2)
})

it('is closed by somebody who had no part in the earlier decision; all who reported it hear of it', async () => {
  const { adult, decider, dee, eli } = await keptAccount()
  const [one, two] = [await reported(adult.email), await reported(adult.email, 'other')]
  const { reference } = one
  for (const member of [dee, eli])
    expect(await closeReport({ by: member.as('requests:decide'), reference, at: later(2) })).toEqual({
      ok: false,
      refusal: 'took-part',
    })
  const finn = (await newMember('reviewer')).as('requests:decide')
  expect(await closeReport({ by: finn, reference, at: later(2) })).toEqual({ ok: true, value: null })
  expect(await isRestricted(db(), adult.subjectId)).toBe(false)
  for (const { follower, address } of [one, two]) {
    expect(await findReportOf(follower)).toMatchObject({ outcome: 'could-not' })
    expect(await told(address, /could not act on your report/)).toHaveLength(1)
  }
  expect(await takeUpReport({ by: decider, reference, at: later(3) })).toEqual({ ok: false, refusal: 'closed' })
  const third = await reported(adult.email)
  expect(await isRestricted(db(), adult.subjectId)).toBe(false)
  expect(await takeUpReport({ by: decider, reference: third.reference, at: later(3) })).toMatchObject({ ok: true })
})

it('is for nobody to settle whose own account it is', async () => {
  const { adult } = await keptAccount()
  const gil = await newMember('reviewer')
  const [row] = await asOwner()`select email_hash from staff_members where id = ${gil.staffId}`
  const { reference } = await reported(adult.email)
  await asOwner()`update accounts set email_hash = ${row?.email_hash} where subject_id = ${adult.subjectId}`
  const by = gil.as('requests:decide')
  expect(await closeReport({ by, reference, at: later(2) })).toEqual({ ok: false, refusal: 'own-data' })
  expect(await takeUpReport({ by, reference, at: later(2) })).toEqual({ ok: false, refusal: 'own-data' })
})

it('staff get one letter for reports that wait for the same look', async () => {
  const { adult } = await keptAccount()
  const [one, two] = [await reported(adult.email), await reported(adult.email)]
  const alerts = async (reference: string) =>
    asOwner()`select 1 from outbox where key = ${`${reference}:staff`}`.then((rows) => rows.length)
  expect([await alerts(one.reference), await alerts(two.reference)]).toEqual([1, 0])
})
