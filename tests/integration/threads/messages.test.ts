import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { subjectOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { messageInput } from '#lib/threads/input.ts'
import { openMessage } from '#lib/threads/open-message.ts'
import { liftRedaction, placeRedaction } from '#lib/threads/place-redaction.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { listBarredMessages, listMessagesForStaff, listRedactions } from '#lib/threads/staff-queries.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { asOwner } from '#tests/support/database.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf, wholeCopy, wordsOf } from '../requests/asking.ts'

afterAll(closeSender)

async function world() {
  const [ana, bo] = [await newHolder(), await newHolder('GB')]
  const dee = await newMember('reviewer')
  const reference = await ask(ana, wholeCopy)
  return { ana, bo, dee, by: dee.as('requests:decide'), reader: dee.as('requests:read'), reference }
}

const lettersAbout = async (reference: string) => {
  const rows =
    await asOwner()`select id, subject_line, subject_id, message from outbox where reference = ${reference} and key like '%:message:%' order by created_at`
  return rows.map(({ id, subject_line, subject_id, message }) => ({
    subject: subject_line,
    subjectId: subject_id,
    ...JSON.parse(unseal({ table: 'outbox', column: 'message', row: id }, message)),
  }))
}

describe('messages about a request', () => {
  it('go both ways, with letters that say only that there is one', async () => {
    const { ana, dee, by, reader, reference } = await world()
    const secret = 'The moon is made of cheese.'
    expect(await writeMessage({ by: ana.subject, reference, body: secret, at })).toMatchObject({ ok: true })
    expect(await answerMessage({ by, reference, body: `No: ${secret}`, at: hoursLater(1) })).toMatchObject({ ok: true })
    const request = await rowOf(reference)
    const read = await listMessagesOf(ana.subject, request)
    expect(read.map(({ text, own, author }) => [text, own, author])).toEqual([
      [secret, true, 'person'],
      [`No: ${secret}`, false, 'staff'],
    ])
    expect((await listMessagesForStaff(reader, request)).map(({ text }) => text)).toEqual([secret, `No: ${secret}`])
    const letters = await lettersAbout(reference)
    expect(letters.map(({ to, subjectId }) => [to, subjectId])).toEqual([
      [dee.email, null],
      [ana.email, ana.subjectId],
    ])
    expect(JSON.stringify(letters)).not.toContain('cheese')
    expect(await wordsOf(reference)).toEqual(['message-from-person', 'message-from-staff', 'received'])
    expect(await actionsOn(reference)).toEqual([
      'request.submitted',
      'thread.message-written',
      'thread.message-answered',
    ])
    expect(JSON.stringify(await asOwner()`select * from thread_messages`)).not.toContain('cheese')
  })

  it('pressed twice are one, and written again later are two', async () => {
    const { ana, dee, by, reference } = await world()
    await assignRequest({ by, reference, to: dee.staffId, seen: 0, at })
    const write = (hours: number) => writeMessage({ by: ana.subject, reference, body: 'Hello', at: hoursLater(hours) })
    await Promise.all([write(0), write(0), write(0)])
    await write(1)
    expect(await listMessagesOf(ana.subject, await rowOf(reference))).toHaveLength(2)
    expect(await lettersAbout(reference)).toHaveLength(2)
  })

  it('are the person’s own affair, and have an end for one day', async () => {
    const { ana, bo, by, reference } = await world()
    expect(await writeMessage({ by: bo.subject, reference, body: 'x', at })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await answerMessage({ by, reference: 'PR-2222222222', body: 'x', at })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await listMessagesOf(bo.subject, await rowOf(reference))).toEqual([])
    for (let nth = 0; nth < 30; nth += 1) await writeMessage({ by: ana.subject, reference, body: `${nth}`, at })
    expect(await writeMessage({ by: ana.subject, reference, body: 'x', at })).toMatchObject({ refusal: 'too-often' })
    await asOwner()`update subjects set erased_at = now() where id = ${ana.subjectId}`
    const later = hoursLater(30)
    expect(await writeMessage({ by: ana.subject, reference, body: 'x', at: later })).toMatchObject({ ok: false })
    expect(await answerMessage({ by, reference, body: 'x', at: later })).toMatchObject({ refusal: 'nobody-there' })
  })

  it('hold no card number, are not empty and not too long', () => {
    for (const body of ['', '  \r\n ', 'x'.repeat(5001), 'my card is 4242-4242-4242-4242'])
      expect(messageInput.safeParse({ body }).success, body.slice(0, 30)).toBe(false)
    expect(messageInput.parse({ body: ' a\r\nb ' })).toEqual({ body: 'a\nb' })
  })
})

describe('the bars of staff', () => {
  it('black out words of the message in this copy, seen before it is given out, and go again', async () => {
    const { ana, by, reader, reference } = await world()
    await answerMessage({ by, reference, body: 'Mr Miller owes us rent.', at })
    const request = await rowOf(reference)
    const [barred] = await listBarredMessages(reader, request)
    const messageId = barred?.id ?? ''
    const place = (passage: string) =>
      placeRedaction({ by, reference, messageId, passage, reason: 'another-person', at })
    expect(await place('Mrs Miller')).toMatchObject({ refusal: 'not-in-message' })
    expect(await place('mr  miller OWES')).toMatchObject({ ok: true })
    const [after] = await listBarredMessages(reader, request)
    expect(after?.pieces).toEqual([
      { text: '', hidden: 'passage' },
      { text: ' us rent.', hidden: null },
    ])
    expect((await listMessagesOf(ana.subject, request))[0]?.text).toBe('[left out] us rent.')
    const [placed] = await listRedactions(db(), messageId, ana.subjectId)
    expect(await liftRedaction({ by, reference, redactionId: placed?.id ?? '', at })).toMatchObject({ ok: true })
    expect((await listMessagesOf(ana.subject, request))[0]?.text).toBe('Mr Miller owes us rent.')
    expect((await actionsOn(reference)).filter((action) => action.startsWith('redaction.')).sort()).toEqual([
      'redaction.lifted',
      'redaction.placed',
    ])
  })

  it('are looked under with a trace, by the right request only', async () => {
    const { by, reader, reference } = await world()
    await answerMessage({ by, reference, body: 'Mr Miller owes us rent.', at })
    const [barred] = await listBarredMessages(reader, await rowOf(reference))
    const messageId = barred?.id ?? ''
    await placeRedaction({ by, reference, messageId, passage: 'Miller', reason: 'security', at })
    const look = (uncovered: boolean) => openMessage(by, { reference, messageId, uncovered, at })
    expect(JSON.stringify(await look(false))).not.toContain('Miller')
    expect(JSON.stringify(await look(true))).toContain('Miller')
    expect((await actionsOn(reference)).filter((action) => action.startsWith('redaction.')).sort()).toEqual([
      'redaction.opened',
      'redaction.placed',
      'redaction.uncovered',
    ])
    const other = await world()
    expect(await openMessage(by, { reference: other.reference, messageId, uncovered: true, at })).toBeNull()
    const wrong = { by, messageId, passage: 'Miller', reason: 'security', at } as const
    expect(await placeRedaction({ ...wrong, reference: other.reference })).toMatchObject({ refusal: 'not-found' })
    await asOwner()`update requests set state = 'ready' where reference = ${reference}`
    expect(await placeRedaction({ ...wrong, reference })).toMatchObject({ refusal: 'too-late' })
    expect(await listMessagesOf(subjectOf(other.ana.subjectId, null), await rowOf(reference))).toEqual([])
  })
})
