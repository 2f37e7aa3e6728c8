import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { endOverdueCopies } from '#lib/fulfilment/end-copy.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { openCopyForPrint } from '#lib/fulfilment/open-copy-for-print.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findLeft, listLeft } from '#lib/letters/left-queries.ts'
import { openBounced } from '#lib/letters/open-letter.ts'
import { openReturnedCopy } from '#lib/letters/open-returned-copy.ts'
import {
  findCameBackOf,
  listBounced,
  listCopiesToPrint,
  listLettersOf,
  listLettersToPrint,
} from '#lib/letters/queries.ts'
import { recordCopyDispatch } from '#lib/letters/record-copy-dispatch.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { recordReturn } from '#lib/letters/record-return.ts'
import { recordToldByPhone } from '#lib/letters/record-told-by-phone.ts'
import { sendAgain } from '#lib/letters/send-again.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { appeal, daysLater, why } from '../requests/appeals-of.ts'
import {
  actionsOn,
  at,
  decidedBy,
  declined,
  grantAll,
  hoursLater,
  newMember,
  rowOf,
  wordsOf,
} from '../requests/asking.ts'
import { askOnPaper, newHolderWithAddress, outboxOf } from './on-paper.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
const system = systemOf('test')
const on = '2026-11-02'
let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
const byDee = () => ({ by: dee.as('letters:dispatch') })
beforeAll(async () => {
  dee = await newMember('support')
  eli = await newMember('reviewer')
})
beforeEach(() => asOwner()`delete from outbox`)
afterAll(closeSender)

const dispatchOf = async (reference: string, what: 'letter' | 'copy') => {
  const rows = await asOwner()`select d.id from dispatches d join requests r on r.id = d.request_id
    where r.reference = ${reference} and d.what = ${what} order by d.at desc`
  return rows[0]?.id as string
}
const back = (id: string, when = hoursLater(48), day = '2026-11-04') =>
  recordReturn({ id, why: 'moved', on: day, ...byDee(), at: when })
const teamLetters = (reference: string) =>
  asOwner()`select subject_line from outbox where reference = ${reference} and key like 'paper-came-back:%'`

async function leftLetter() {
  const ana = await newHolderWithAddress()
  const reference = await askOnPaper(ana, objection)
  const [row] = await outboxOf(reference)
  await recordDispatch({ id: row?.id, way: 'post', on, ...byDee(), at })
  return { ana, reference, letter: row?.id as string, id: await dispatchOf(reference, 'letter') }
}

describe('a letter on paper that came back', () => {
  it('stands with the letters that came back, in the timeline and in a mail to the team, and not as if it had arrived', async () => {
    const { ana, reference, letter, id } = await leftLetter()
    expect((await listLeft(dee.as('letters:dispatch'), reference)).map((each) => each.id)).toEqual([id])
    const outcomes = await Promise.all([back(id), back(id)])
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { what: 'letter', reference } }])
    expect(await findLeft(dee.as('letters:dispatch'), id)).toBeNull()
    expect((await listBounced(dee.as('letters:dispatch'))).map((each) => [each.id, each.code])).toEqual([
      [letter, 'post-moved'],
    ])
    expect(await findCameBackOf(ana.subject)).toMatchObject({ reference, channel: 'post' })
    expect((await wordsOf(reference)).filter((word) => word === 'letter-came-back')).toHaveLength(1)
    expect(await actionsOn(reference)).toContain('letter.came-back')
    expect(await teamLetters(reference)).toEqual([
      { subject_line: `The post brought back a letter about ${reference}` },
    ])
    const [entry] = await asOwner()`select * from paper_returns where dispatch_id = ${id}`
    expect(entry).toMatchObject({ why: 'moved', subject_id: ana.subjectId, recorded_by: dee.staffId })
    await expect(asApp()`delete from paper_returns`).rejects.toThrow('permission denied')
  })

  it('is sent again in its own words, by post to the address of that day or by mail, for thirty days', async () => {
    const { ana, reference, letter, id } = await leftLetter()
    await forgetOldMessages(hoursLater(29 * 24))
    await back(id, hoursLater(29 * 24), '2026-12-01')
    const opened = await openBounced({ id: letter, ...byDee(), at: hoursLater(29 * 24) })
    expect(opened?.message).toMatchObject({ to: '' })
    expect(await sendAgain({ id: letter, channel: 'post', ...byDee(), at: hoursLater(29 * 24) })).toMatchObject({
      ok: true,
    })
    const [again] = await listLettersToPrint(dee.as('letters:dispatch'))
    expect(again?.reference).toBe(reference)
    await recordDispatch({ id: again?.id ?? '', way: 'post', on: '2026-12-01', ...byDee(), at: hoursLater(29 * 24) })
    expect(await findCameBackOf(ana.subject)).toBeNull()
    const second = await dispatchOf(reference, 'letter')
    expect(await back(second, hoursLater(31 * 24), '2026-12-03')).toMatchObject({ ok: true })
    expect((await listBounced(dee.as('letters:dispatch'))).map((each) => each.id)).toEqual([again?.id])
  })

  it('is forgotten thirty days after it left, and can be told by phone then, which stands in one line', async () => {
    const { ana, letter, id } = await leftLetter()
    await forgetOldMessages(hoursLater(31 * 24))
    expect((await asOwner()`select message from outbox where id = ${letter}`)[0]?.message).toBeNull()
    await back(id, hoursLater(40 * 24), '2026-12-10')
    const told = { id: letter, note: 'Ana herself.', ...byDee(), at: hoursLater(41 * 24) }
    expect(await recordToldByPhone(told)).toMatchObject({ ok: true })
    expect((await listLettersOf(ana.subject)).map((each) => each.way)).toEqual(['phone'])
    expect(await findCameBackOf(ana.subject)).toBeNull()
  })

  it('cannot have come back before it left, nor tomorrow, nor by phone', async () => {
    const { id } = await leftLetter()
    expect(await back(id, at, '2026-11-03')).toEqual({ ok: false, refusal: 'day-ahead' })
    expect(await back(id, at, '2026-11-01')).toEqual({ ok: false, refusal: 'before-it-left' })
    expect(await back('00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, refusal: 'not-found' })
  })
})

const scope = ['contact-details', 'purchases'] as const

/** A copy on paper that has left. */
async function leftCopy(proposals: Parameters<typeof decidedBy>[2] = grantAll(scope)) {
  const ana = await newHolderWithAddress()
  const reference = await askOnPaper(ana, { kind: 'copy', categories: [...scope] })
  await decidedBy(eli, reference, proposals)
  const { id } = await rowOf(reference)
  await carryOut({ requestId: id, by: system, at: hoursLater(1) })
  const leaves = (when: Date, day: string) =>
    recordCopyDispatch({ reference, way: 'post', on: day, ...byDee(), at: when })
  expect(await leaves(hoursLater(2), on)).toMatchObject({ ok: true })
  return { ana, reference, id, leaves }
}
const waits = async (reference: string) =>
  (await listCopiesToPrint(dee.as('letters:dispatch'))).filter((each) => each.reference === reference)

describe('a copy on paper that came back', () => {
  it('waits to be printed again while it is ready, and its days do not end before it has left once more', async () => {
    const { reference, leaves } = await leftCopy()
    expect(await waits(reference)).toEqual([])
    expect(await back(await dispatchOf(reference, 'copy'))).toMatchObject({ ok: true, value: { what: 'copy' } })
    expect(await waits(reference)).toMatchObject([{ back: false }])
    expect(await wordsOf(reference)).toContain('copy-came-back')
    expect(await teamLetters(reference)).toHaveLength(1)
    await endOverdueCopies(system, hoursLater(30 * 24))
    expect((await rowOf(reference)).state).toBe('ready')
    expect(await openCopyForPrint({ reference, ...byDee(), at: hoursLater(30 * 24) })).not.toBeNull()
    expect(await leaves(hoursLater(30 * 24), '2026-12-02')).toMatchObject({ ok: true })
    await endOverdueCopies(system, hoursLater(31 * 24))
    expect((await rowOf(reference)).state).toBe('done')
  })

  it('leaves again as the paper that it is once its request has ended', async () => {
    const { reference, leaves } = await leftCopy()
    await endOverdueCopies(system, hoursLater(10 * 24))
    expect((await rowOf(reference)).state).toBe('done')
    expect(await leaves(hoursLater(11 * 24), '2026-11-13')).toEqual({ ok: false, refusal: 'not-found' })
    await back(await dispatchOf(reference, 'copy'), hoursLater(20 * 24), '2026-11-22')
    expect(await waits(reference)).toMatchObject([{ back: true }])
    expect(await openCopyForPrint({ reference, ...byDee(), at: hoursLater(20 * 24) })).toBeNull()
    const opened = await openReturnedCopy({ reference, ...byDee(), at: hoursLater(20 * 24) })
    expect(opened?.address).toContain('9 Right Road')
    expect(await actionsOn(reference)).toContain('copy.return-opened')
    const outcomes = await Promise.all([1, 2].map(() => leaves(hoursLater(21 * 24), '2026-11-23')))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await waits(reference)).toEqual([])
    expect(await openReturnedCopy({ reference, ...byDee(), at: hoursLater(22 * 24) })).toBeNull()
  })
})

describe('a second copy on paper, after an appeal', () => {
  it('is owed whatever left and was read of the first', async () => {
    const { ana, reference, id, leaves } = await leftCopy({ ...grantAll(scope), purchases: declined })
    expect(await readCopy(ana.byPasskey, { reference, at: hoursLater(3) })).toMatchObject({ ok: true })
    await endOverdueCopies(system, daysLater(10))
    expect((await rowOf(reference)).state).toBe('partly-done')
    expect(await appeal(ana, reference, daysLater(11))).toMatchObject({ ok: true })
    const by = (await newMember('approver')).as('appeals:decide')
    await decideAppeal({ reference, outcome: 'overturned', explanation: why, by, at: daysLater(12) })
    await decidedBy(eli, reference, grantAll(scope), { when: daysLater(13) })
    await carryOut({ requestId: id, by: system, at: daysLater(14) })
    expect((await rowOf(reference)).state).toBe('ready')
    expect(await waits(reference)).toHaveLength(1)
    await endOverdueCopies(system, daysLater(40))
    expect((await rowOf(reference)).state).toBe('ready')
    expect(await leaves(daysLater(40), '2026-12-12')).toMatchObject({ ok: true })
    expect(await waits(reference)).toEqual([])
    await endOverdueCopies(system, daysLater(41))
    expect((await rowOf(reference)).state).toBe('done')
  })
})
