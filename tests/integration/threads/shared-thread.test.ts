import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { redactions } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { downloadCopy, readCopy } from '#lib/fulfilment/open-copy.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { seal } from '#lib/sealing/seal.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything, someStaff } from '#tests/support/one-of-everything.ts'
import { type SharedThread, shareThread, wordsOf } from '#tests/support/shared-thread.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { everythingHeld } from '../fulfilment/everything-held.ts'
import { unzipped } from '../fulfilment/unzipped.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
let ana: Everything
let bo: Everything
let thread: SharedThread

beforeAll(async () => {
  ana = await oneOfEverything('a')
  bo = await oneOfEverything('b')
  thread = await shareThread(ana, bo, at)
})
afterAll(closeSender)

/** A person's conversations as they leave: for the page, in the file that opens by itself, as JSON and as CSV. */
async function released({ subjectId }: Everything): Promise<string[]> {
  const { id, reference } = await decidedRequest({
    subjectId,
    details: { kind: 'copy', categories: ['questions'] },
    at,
  })
  await carryOut({ requestId: id, by, at })
  const subject = freshSubjectOf(subjectOf(subjectId, null), 'passkey')
  const [page, file] = [await readCopy(subject, { reference, at }), await downloadCopy(subject, { reference, at })]
  if (!page.ok || !file.ok) throw new Error('the copy was not made')
  const files = await unzipped(file.value.stream)
  const named = ['data/questions.json', 'data/questions.csv', 'index.html'].map((name) => files.get(name) ?? '')
  return [JSON.stringify(page.value), ...named]
}

describe('a copy of a shared thread', () => {
  it('has all of one’s own words and none of the other’s marks, on the page and in both files', async () => {
    for (const [one, other] of [
      [ana, bo],
      [bo, ana],
    ] as const)
      for (const text of await released(one)) {
        expect(text).toContain(wordsOf(one.letter))
        expect(text).toContain(`mark${one.letter}-shared-about`)
        expect(text).not.toContain(`mark${other.letter}-`)
        expect(text).toContain('A message from another person, not shown')
        expect(text).toContain('[another person]')
        expect(text).toContain('[left out]')
      }
  })

  it('says how many passages are held and not shown', async () => {
    const json = JSON.parse((await released(ana))[1] ?? '')
    const redactions = json.records.find(({ name }: { name: string }) => name === 'redactions')
    expect(redactions.withheld).toMatchObject([{ label: 'Passage left out of a message', count: 2 }])
  })
})

type Passage = Pick<typeof redactions.$inferInsert, 'messageId' | 'subjectId' | 'reason'> & { passage: string }

async function placePassage(of: Passage, placedBy: string): Promise<void> {
  const id = randomUUID()
  const passage = seal({ table: 'redactions', column: 'passage', row: id }, of.passage)
  await db()
    .insert(redactions)
    .values({ ...of, id, passage, placedBy, placedAt: at })
}

const rowsOf = (table: string) =>
  asOwner()`select to_jsonb(t)::text as row from ${asOwner()(table)} t where subject_id = ${bo.subjectId} order by id`

describe('an erasure of one of two', () => {
  it('takes what is hers, names what stays, and leaves the other side whole', async () => {
    const before = [await rowsOf('thread_messages'), await rowsOf('thread_people')]
    const wordsBefore = (await everythingHeld()).filter(({ text }) => text.includes(wordsOf('b')))
    const preview = await previewErasure(subjectOf(ana.subjectId, null), at)
    const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by, at })
    const [erasure] = await asOwner()`select receipt from erasures where request_id = ${id}`
    const lines = ((erasure?.receipt as ErasureReceipt | undefined)?.lines ?? []).filter(
      ({ category }) => category === 'questions',
    )
    expect(lines).toEqual(preview.lines.filter(({ category }) => category === 'questions'))
    expect(lines.map(({ title, deleted, kept }) => [title, deleted, kept])).toEqual([
      ['Passages left out of your copy', 2, 0],
      ['Messages in conversations', 2, 2],
      ['Conversations', 1, 1],
      ['That you take part in a conversation', 1, 0],
    ])
    const held = (await everythingHeld()).filter(({ table }) =>
      /^(threads|thread_.*|redactions|request_files)$/.test(table),
    )
    expect(held.filter(({ text }) => text.includes('marka-') || text.includes(ana.subjectId))).toEqual([])
    expect([await rowsOf('thread_messages'), await rowsOf('thread_people')]).toEqual(before)
    const wordsNow = (await everythingHeld()).filter(({ text }) => text.includes(wordsOf('b')))
    expect(wordsNow).toEqual(wordsBefore)
    const ours = held.find(({ key, column }) => key === thread.ours && column === 'body')
    expect(ours?.text).toBe(
      'To [another person] ([another person]) and markb-[another person]-[another person] ([another person]): [left out]; markb-shared-about.',
    )
    expect(
      (await everythingHeld()).filter(({ table, key }) => table === 'request-files' && key.includes(ana.requestId)),
    ).toEqual([])
  })

  it('lets the thread go with the last of its people', async () => {
    const { id } = await decidedRequest({ subjectId: bo.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by, at })
    for (const table of ['threads', 'thread_people', 'thread_messages', 'redactions', 'request_files'])
      expect(await asOwner()`select 1 from ${asOwner()(table)}`, table).toHaveLength(0)
    expect((await everythingHeld()).filter(({ table }) => table === 'request-files')).toEqual([])
  })

  it('of both at the same moment leaves nothing, at the latest after the next purge', async () => {
    const [cy, dee] = [await oneOfEverything('c'), await oneOfEverything('d')]
    await shareThread(cy, dee, at)
    const ids = await Promise.all(
      [cy, dee].map(
        async ({ subjectId }) => (await decidedRequest({ subjectId, details: { kind: 'deletion' }, at })).id,
      ),
    )
    await Promise.all(ids.map((requestId) => carryOut({ requestId, by, at })))
    await purgeEnded(at, by)
    expect(await asOwner()`select 1 from threads`).toHaveLength(0)
    expect(await asOwner()`select 1 from thread_messages`).toHaveLength(0)
  })
})

describe('what our staff quote of another', () => {
  it('is not in the copy, whatever the reader is called now, and goes with whoever wrote it', async () => {
    const [gil, hal] = [await oneOfEverything('g'), await oneOfEverything('h')]
    const { threadId, ours } = await shareThread(gil, hal, at)
    const words = 'since the operation I can no longer work at night'
    const staffId = await someStaff()
    const quote = await transaction(async (tx) => {
      const body = `I am late, ${words}.`
      await appendMessage(tx, { threadId, author: 'person', subjectId: hal.subjectId, body, at })
      return appendMessage(tx, { threadId, author: 'staff', staffId, body: `We heard: “${words}”.`, at })
    })
    await asOwner()`update accounts set name = (select name from accounts where subject_id = ${hal.subjectId}),
      phone = null where subject_id = ${gil.subjectId}`
    const copy = (await released(gil)).join()
    expect(copy).not.toContain('operation')
    expect(copy).not.toContain('markh-')
    expect(copy).toContain('We heard: “[words of another person]”.')
    expect((await released(hal)).join()).toContain(`We heard: “${words}”.`)
    await asOwner()`update redactions set reason = 'security' where subject_id = ${gil.subjectId}`
    const third = { messageId: ours, subjectId: gil.subjectId, passage: 'To', reason: 'another-person' } as const
    await placePassage(third, staffId)
    const { id } = await decidedRequest({ subjectId: hal.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by, at })
    const held = (await everythingHeld()).filter(({ table }) => /^(threads|thread_.*|redactions)$/.test(table))
    expect(held.find(({ key, column }) => key === quote && column === 'body')?.text).toBe(
      'We heard: “[words of another person]”.',
    )
    expect(held.find(({ key, column }) => key === ours && column === 'body')?.text).toMatch(/^To /)
    expect(held.filter(({ table, text }) => table === 'redactions' && text === 'To')).toHaveLength(1)
    expect(JSON.stringify(held)).not.toContain('operation')
  })
})

it('a thread ends 24 months after its last message, unless somebody in it is on hold', async () => {
  const [eve, flo] = [await oneOfEverything('e'), await oneOfEverything('f')]
  await asOwner()`update thread_messages set at = '2024-11-20'`
  await asOwner()`update holds set lifted_at = null where subject_id = ${eve.subjectId}`
  await purgeEnded(at, by)
  const left = await asOwner()`select subject_id from thread_people`
  expect(left).toEqual([{ subject_id: eve.subjectId }])
  expect(await asOwner()`select 1 from redactions where subject_id = ${flo.subjectId}`).toHaveLength(0)
})
