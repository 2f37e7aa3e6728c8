import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { endOverdueCopies } from '#lib/fulfilment/end-copy.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { openCopyForPrint } from '#lib/fulfilment/open-copy-for-print.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { openLetterToPrint } from '#lib/letters/open-letter.ts'
import { listCopiesToPrint, listLettersAbout, listLettersOf, listLettersToPrint } from '#lib/letters/queries.ts'
import { recordCopyDispatch } from '#lib/letters/record-copy-dispatch.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import {
  actionsOn,
  ask,
  at,
  decidedBy,
  grantCopy,
  hoursLater,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from '../requests/asking.ts'
import { askOnPaper, newHolderWithAddress, outboxOf } from './on-paper.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
const system = systemOf('test')
let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
const byDee = () => ({ by: dee.as('letters:dispatch') })
beforeAll(async () => {
  dee = await newMember('support')
  eli = await newMember('reviewer')
})
beforeEach(() => asOwner()`delete from outbox`)
afterAll(closeSender)

const on = '2026-11-02'

async function toPrint() {
  const ana = await newHolderWithAddress()
  const reference = await askOnPaper(ana, objection)
  const [row] = await outboxOf(reference)
  return { ana, reference, id: row?.id as string }
}

describe('a letter on paper', () => {
  it('waits for staff, for as long as it takes, and no mail server gets it', async () => {
    const { id, reference } = await toPrint()
    expect((await rowOf(reference)).answerBy).toBe('post')
    expect(await listDueMessages(hoursLater(1))).toEqual([])
    await deliver(id, at)
    await forgetOldMessages(hoursLater(90 * 24))
    const [row] = await listLettersToPrint(dee.as('letters:dispatch'))
    expect(row).toMatchObject({ id, reference, since: at, due: expect.stringMatching(/^2026-1/) })
  })

  it('is opened with its address, and that leaves a trace', async () => {
    const { id, reference } = await toPrint()
    const opened = await openLetterToPrint({ id, ...byDee(), at })
    expect(opened?.message).toMatchObject({
      to: 'Ana Silva\n9 Right Road\nLondon\nEC1A 1AA\nUnited Kingdom',
      text: expect.stringContaining('You do not need to do anything.'),
    })
    expect(await actionsOn(reference)).toContain('letter.opened')
    expect(await openLetterToPrint({ id: '00000000-0000-4000-8000-000000000000', ...byDee(), at })).toBeNull()
  })

  it('has left once, is forgotten then, and both sides see how', async () => {
    const { id, reference, ana } = await toPrint()
    const leaving = { id, way: 'courier', on, note: 'Parcel 4711', at } as const
    const other = { by: eli.as('letters:dispatch') }
    const outcomes = await Promise.all([
      recordDispatch({ ...leaving, ...byDee() }),
      recordDispatch({ ...leaving, ...other }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const [row] = await outboxOf(reference)
    expect(row).toMatchObject({ delivered_at: at })
    expect(JSON.parse(unseal({ table: 'outbox', column: 'message', row: id }, row?.message))).toMatchObject({ to: '' })
    const [entry, ...more] = await asOwner()`select * from dispatches where outbox_id = ${id}`
    expect(entry).toMatchObject({ what: 'letter', way: 'courier', subject_id: ana.subjectId })
    expect(JSON.stringify(entry)).not.toContain('4711')
    expect(more).toEqual([])
    expect((await wordsOf(reference)).filter((word) => word === 'letter-dispatched')).toHaveLength(1)
    expect(await actionsOn(reference)).toContain('letter.dispatched')
    expect((await listLettersOf(ana.subject))[0]).toMatchObject({ channel: 'post', way: 'courier', on })
    expect(await listLettersAbout(dee.as('requests:read'), await rowOf(reference))).toHaveLength(1)
    expect(await listLettersToPrint(dee.as('letters:dispatch'))).toEqual([])
    const given = await asOwner()`select recipient, source from disclosures where subject_id = ${ana.subjectId}`
    expect(given).toEqual([{ recipient: 'postal-service', source: 'staff' }])
  })

  it('cannot have left before it was written, or tomorrow', async () => {
    const { id } = await toPrint()
    const leaving = { id, way: 'post', ...byDee(), at } as const
    expect(await recordDispatch({ ...leaving, on: '2026-11-03' })).toEqual({ ok: false, refusal: 'day-ahead' })
    expect(await recordDispatch({ ...leaving, on: '2026-11-01' })).toEqual({ ok: false, refusal: 'day-before' })
    expect(await asOwner()`select 1 from dispatches where outbox_id = ${id}`).toEqual([])
  })

  it('has a record that the application can neither change nor remove', async () => {
    const { id } = await toPrint()
    await recordDispatch({ id, way: 'post', on, ...byDee(), at })
    await expect(asApp()`update dispatches set way = 'phone'`).rejects.toThrow('permission denied')
    await expect(asApp()`delete from dispatches`).rejects.toThrow('permission denied')
  })

  it('tells of an erasure too: its address stays with the letter alone, until it has left', async () => {
    const ana = await newHolderWithAddress()
    const { id, reference } = await decidedRequest({
      subjectId: ana.subjectId,
      details: { kind: 'deletion' },
      at,
      set: { answerBy: 'post' },
    })
    await carryOut({ requestId: id, by: system, at })
    expect((await rowOf(reference)).state).toBe('done')
    const [letter, ...rest] = await outboxOf(reference)
    expect(rest).toEqual([])
    expect(letter).toMatchObject({ channel: 'post', subject_id: null, delivered_at: null })
    const [erasure] = await asOwner()`select receipt from erasures where request_id = ${id}`
    expect(JSON.stringify(erasure?.receipt.notes)).toContain('postal address until it has been printed')
    await forgetOldMessages(hoursLater(60 * 24))
    const opened = await openLetterToPrint({ id: letter?.id, ...byDee(), at })
    expect(opened?.message.to).toContain('9 Right Road')
    await recordDispatch({ id: letter?.id, way: 'post', on, ...byDee(), at })
    expect((await outboxOf(reference))[0]).toMatchObject({ message: null, delivered_at: at })
    expect(await wordsOf(reference)).toContain('letter-dispatched')
  })
})

describe('a copy on paper', () => {
  async function readyCopy() {
    const ana = await newHolderWithAddress()
    const reference = await askOnPaper(ana, wholeCopy)
    await decidedBy(eli, reference, grantCopy)
    const { id } = await rowOf(reference)
    await carryOut({ requestId: id, by: system, at: hoursLater(1) })
    expect((await rowOf(reference)).state).toBe('ready')
    return { ana, reference, id }
  }

  it('is announced by a letter that says so, and read by staff only with a trace', async () => {
    const { reference } = await readyCopy()
    const letters = await outboxOf(reference)
    expect(letters.map((row) => row.subject_line)).toContain('Your copy comes on paper')
    expect(letters.every((row) => row.channel === 'post')).toBe(true)
    const copy = await openCopyForPrint({ reference, ...byDee(), at: hoursLater(2) })
    expect(copy?.categories.map(({ category }) => category)).toEqual([...categories])
    expect(await actionsOn(reference)).toContain('copy.opened-for-print')
  })

  it('does not end before it has left, and ends by its days after that', async () => {
    const { reference } = await readyCopy()
    await endOverdueCopies(system, hoursLater(30 * 24))
    expect((await rowOf(reference)).state).toBe('ready')
    const leaving = { reference, way: 'post', on: '2026-11-05', ...byDee(), at: hoursLater(80) } as const
    expect((await listCopiesToPrint(dee.as('letters:dispatch'))).map((row) => row.reference)).toContain(reference)
    const outcomes = await Promise.all([recordCopyDispatch(leaving), recordCopyDispatch(leaving)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await wordsOf(reference)).toContain('copy-dispatched')
    expect(await actionsOn(reference)).toContain('copy.dispatched')
    expect((await listCopiesToPrint(dee.as('letters:dispatch'))).map((row) => row.reference)).not.toContain(reference)
    await endOverdueCopies(system, hoursLater(30 * 24))
    expect((await rowOf(reference)).state).toBe('done')
    expect(await openCopyForPrint({ reference, ...byDee(), at: hoursLater(31 * 24) })).toBeNull()
  })

  it('is not given to staff when it is answered by mail', async () => {
    const ana = await newHolder()
    const reference = await ask(ana, wholeCopy)
    await decidedBy(eli, reference, grantCopy)
    await carryOut({ requestId: (await rowOf(reference)).id, by: system, at: hoursLater(1) })
    expect((await rowOf(reference)).state).toBe('ready')
    expect(await openCopyForPrint({ reference, ...byDee(), at: hoursLater(2) })).toBeNull()
    const leaving = { reference, way: 'post', on: '2026-11-02', ...byDee(), at: hoursLater(2) } as const
    expect(await recordCopyDispatch(leaving)).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('need not be printed any more once the person has read it here', async () => {
    const { reference, ana } = await readyCopy()
    expect(await readCopy(ana.byPasskey, { reference, at: hoursLater(3) })).toMatchObject({ ok: true })
    await endOverdueCopies(system, hoursLater(30 * 24))
    expect((await rowOf(reference)).state).toBe('done')
  })
})
