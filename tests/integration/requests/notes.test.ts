import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { noteStrikes, requestAssignments, requestNotes } from '#db/schema/teamwork.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { noteHolding } from '#lib/teamwork/holdings.ts'
import { noteInput } from '#lib/teamwork/input.ts'
import { listNotes } from '#lib/teamwork/queries.ts'
import { redactNotes } from '#lib/teamwork/redact-notes.ts'
import { strikeNote } from '#lib/teamwork/strike-note.ts'
import { writeNote } from '#lib/teamwork/write-note.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf, wordsOf } from './asking.ts'

afterAll(closeSender)

const words = 'She rang, and the cheese is blue.'

async function world() {
  const [ana, dee, eli] = [await newHolder(), await newMember('reviewer'), await newMember('reviewer')]
  const reference = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'x' })
  const [by, reader] = [dee.as('requests:decide'), dee.as('requests:read')]
  return { ana, dee, eli, by, reader, reference, notes: async () => listNotes(reader, await rowOf(reference)) }
}

describe('internal notes', () => {
  it('are read by staff and never by the person, rest sealed, and leave a trace without the words', async () => {
    const { ana, by, reader, reference, notes } = await world()
    expect(await writeNote({ by, reference, body: words, at })).toMatchObject({ ok: true })
    expect(await notes()).toMatchObject([{ text: words, by: 'Dee', own: true, struck: null, withHandOver: false }])
    const request = await findRequestOf(ana.subject, reference)
    const seen = request && [await tellStory(request, at), await listMessagesOf(ana.subject, request), request]
    expect(JSON.stringify(seen)).not.toContain('cheese')
    expect(await wordsOf(reference)).toEqual(['received'])
    expect(await actionsOn(reference)).toEqual(['request.submitted', 'request-note.written'])
    const stored = [await asOwner()`select * from request_notes`, await asOwner()`select * from audit_events`]
    expect(JSON.stringify(stored)).not.toContain('cheese')
    expect(reader.kind).toBe('staff')
  })

  it('pressed twice are one', async () => {
    const { by, reference, notes } = await world()
    await Promise.all([0, 0, 0].map(() => writeNote({ by, reference, body: words, at })))
    expect(await notes()).toHaveLength(1)
    await writeNote({ by, reference, body: words, at: hoursLater(1) })
    expect(await notes()).toHaveLength(2)
  })

  it('are struck through by their author alone, once, and stay to be read', async () => {
    const { by, eli, reference, notes } = await world()
    await writeNote({ by, reference, body: words, at })
    const noteId = (await notes())[0]?.id ?? ''
    const strike = (who: typeof by, reason: string) => strikeNote({ by: who, reference, noteId, reason, at })
    const other = eli.as('requests:decide')
    expect(await strike(other, 'No.')).toEqual({ ok: false, refusal: 'not-found' })
    expect(await strike(by, 'It was green.')).toMatchObject({ ok: true })
    expect(await strike(by, 'It was red.')).toMatchObject({ ok: true })
    expect(await notes()).toMatchObject([{ text: words, struck: { reason: 'It was green.' } }])
    expect((await actionsOn(reference)).filter((action) => action === 'request-note.struck')).toHaveLength(1)
    const elsewhere = await world()
    const moved = { by, reference: elsewhere.reference, noteId, reason: 'x', at }
    expect(await strikeNote(moved)).toMatchObject({ refusal: 'not-found' })
  })

  it('cannot be changed by the application, nor can a turn', async () => {
    const { dee, by, reference } = await world()
    await writeNote({ by, reference, body: words, at })
    for (const change of [
      db().update(requestNotes).set({ staffId: dee.staffId }),
      db().update(noteStrikes).set({ staffId: dee.staffId }),
      db().update(requestAssignments).set({ assigneeId: null }),
      db().delete(requestAssignments),
    ])
      await expect(change).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('hold no card number and are not empty', () => {
    for (const note of ['', ' \r\n', 'x'.repeat(4001), '4242 4242 4242 4242'])
      expect(noteInput.safeParse({ note }).success, note.slice(0, 20)).toBe(false)
    expect(noteInput.parse({ note: ' a\r\nb ' })).toEqual({ note: 'a\nb' })
  })

  it('go into the person’s copy without our colleagues', async () => {
    const { ana, dee } = await world()
    const redact = await redactNotes(db(), ana.subjectId)
    expect(redact('', 'body', `Dee (${dee.email}) rang her.`)).toBe('[another person] ([another person]) rang her.')
    expect(noteHolding.columns.staffId?.use).toBe('withheld')
    expect(noteHolding.columns.body).toMatchObject({ use: 'copied', redacted: true })
  })

  it('end with the person, and 24 months after the request', async () => {
    const { ana, by, reference, notes } = await world()
    await writeNote({ by, reference, body: words, at })
    await strikeNote({ by, reference, noteId: (await notes())[0]?.id ?? '', reason: 'x', at })
    const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by: systemOf('test'), at })
    expect(await notes()).toEqual([])
    expect(await writeNote({ by, reference, body: words, at })).toEqual({ ok: false, refusal: 'nobody-there' })
    const later = await world()
    await writeNote({ by: later.by, reference: later.reference, body: words, at })
    await asOwner()`update requests set ended_at = '2024-11-02T12:00:00Z' where reference = ${later.reference}`
    await purgeEnded(at, systemOf('test'))
    expect(await later.notes()).toHaveLength(1)
    await purgeEnded(hoursLater(24), systemOf('test'))
    expect(await later.notes()).toEqual([])
  })
})
