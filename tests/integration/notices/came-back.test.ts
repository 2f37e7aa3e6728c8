import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findCameBackOf, listBounced, listLettersOf, listLettersToPrint } from '#lib/letters/queries.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { recordToldByPhone } from '#lib/letters/record-told-by-phone.ts'
import { sendAgain } from '#lib/letters/send-again.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { asOwner } from '#tests/support/database.ts'
import { actionsOn, at, hoursLater, newMember, wordsOf } from '../requests/asking.ts'
import { asked, cameBack, gone, letterId, letterRow, startAnew, sweep, teamMails } from './bouncing.ts'
import { openMailServer } from './mail-server.ts'
import { givePostalAddress } from './on-paper.ts'

let server: Awaited<ReturnType<typeof openMailServer>>
let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  server = await openMailServer()
  dee = await newMember('support')
})
beforeEach(() => startAnew(server))
afterAll(async () => {
  await server.stop()
  await closeSender()
})

const byStaff = () => ({ by: dee.as('letters:dispatch') })

describe('a letter that came back', () => {
  it('stands in the list until staff send it again, and is settled when that arrives', async () => {
    const { id, ana, reference } = await cameBack(server)
    await sweep()
    expect((await listBounced(dee.as('letters:dispatch'))).map((row) => row.id)).toEqual([id])
    expect(await findCameBackOf(ana.subject)).toMatchObject({ reference })
    const outcomes = await Promise.all([1, 2].map(() => sendAgain({ id, channel: 'mail', ...byStaff(), at })))
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
    expect(await listBounced(dee.as('letters:dispatch'))).toEqual([])
    expect(await findCameBackOf(ana.subject)).not.toBeNull()
    for (const due of await listDueMessages(at)) await deliver(due, at)
    const again = server.taken.filter(({ to }) => to === ana.email)
    expect(again).toHaveLength(1)
    expect(again[0]?.mail.messageId).not.toContain(id)
    expect(await findCameBackOf(ana.subject)).toBeNull()
    expect(await letterRow(id)).toMatchObject({ bounce_cleared_at: at, message: null })
    expect(await wordsOf(reference)).toContain('letter-sent-again')
    expect(await actionsOn(reference)).toContain('letter.sent-again')
  })

  it('comes back a second time as itself, and both are settled by the third', async () => {
    const { id, ana } = await cameBack(server)
    await sendAgain({ id, channel: 'mail', ...byStaff(), at })
    server.says.receiver = gone
    for (const due of await listDueMessages(at)) await deliver(due, at)
    server.says.receiver = null
    const [second] = await listBounced(dee.as('letters:dispatch'))
    expect(second?.id).not.toBe(id)
    await sendAgain({ id: second?.id ?? '', channel: 'mail', ...byStaff(), at: hoursLater(1) })
    for (const due of await listDueMessages(hoursLater(1))) await deliver(due, hoursLater(1))
    expect(await findCameBackOf(ana.subject)).toBeNull()
    expect(await asOwner()`select 1 from outbox where bounced_at is not null and bounce_cleared_at is null`).toEqual([])
  })

  it('is printed where a postal address is held, and settled when it has left', async () => {
    const { id, ana } = await cameBack(server)
    expect(await sendAgain({ id, channel: 'post', ...byStaff(), at })).toEqual({ ok: false, refusal: 'no-such-way' })
    await givePostalAddress(ana.subjectId)
    expect(await sendAgain({ id, channel: 'post', ...byStaff(), at })).toMatchObject({ ok: true })
    const [printed] = await listLettersToPrint(dee.as('letters:dispatch'))
    await recordDispatch({ id: printed?.id ?? '', way: 'post', on: '2026-11-02', ...byStaff(), at })
    expect(await findCameBackOf(ana.subject)).toBeNull()
  })

  it('is settled by a telephone call that is written down', async () => {
    const { id, ana, reference } = await cameBack(server)
    const note = 'Ana herself, at ten.'
    expect(await recordToldByPhone({ id, note, ...byStaff(), at })).toMatchObject({ ok: true })
    expect(await recordToldByPhone({ id, note, ...byStaff(), at })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await findCameBackOf(ana.subject)).toBeNull()
    const [entry] = await asOwner()`select way, note from dispatches where outbox_id = ${id}`
    expect(entry).toMatchObject({ way: 'phone', note: expect.stringMatching(/^v1\./) })
    expect(await wordsOf(reference)).toContain('told-by-phone')
    expect((await listLettersOf(ana.subject))[0]).toMatchObject({ way: 'phone' })
  })

  it('does not keep the address from getting the next notice', async () => {
    const { ana, reference } = await cameBack(server)
    const letter = { subject: 'Something else', paragraphs: ['Read it.'], reference }
    const next = { key: 'next', kind: 'important-notice', to: ana.email, subjectId: ana.subjectId, letter, at } as const
    await transaction((tx) => queueLetter(tx, next))
    await deliver(await letterId('next'), at)
    expect(server.taken.map(({ mail }) => mail.subject)).toContain('Something else')
    expect(await findCameBackOf(ana.subject)).not.toBeNull()
  })

  it('is kept for thirty days while nobody has found a way, and still listed then', async () => {
    const { id } = await cameBack(server)
    await forgetOldMessages(hoursLater(29 * 24))
    expect((await letterRow(id))?.message).not.toBeNull()
    await forgetOldMessages(hoursLater(31 * 24))
    expect((await letterRow(id))?.message).toBeNull()
    expect(await listBounced(dee.as('letters:dispatch'))).toHaveLength(1)
    const late = { id, ...byStaff(), at: hoursLater(31 * 24) }
    expect(await sendAgain({ ...late, channel: 'mail' })).toEqual({ ok: false, refusal: 'text-forgotten' })
  })

  it('to the team itself causes no other letter', async () => {
    await cameBack(server)
    await sweep()
    const [mail] = await teamMails()
    server.says.receiver = gone
    await deliver(mail?.id, at)
    await sweep(hoursLater(1))
    expect(await teamMails()).toHaveLength(1)
  })

  it('that was delivered is forgotten after a week', async () => {
    const { id } = await asked()
    await deliver(id, at)
    await forgetOldMessages(hoursLater(6 * 24))
    expect((await letterRow(id))?.message).not.toBeNull()
    await forgetOldMessages(hoursLater(7 * 24 + 1))
    expect((await letterRow(id))?.message).toBeNull()
  })
})
