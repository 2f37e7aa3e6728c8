import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POST } from '#app/api/bounces/route.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { openBounced } from '#lib/letters/open-letter.ts'
import { findCameBackOf, listBounced, listLettersOf, listLettersToPrint } from '#lib/letters/queries.ts'
import { recordDispatch } from '#lib/letters/record-dispatch.ts'
import { recordToldByPhone } from '#lib/letters/record-told-by-phone.ts'
import { sendAgain } from '#lib/letters/send-again.ts'
import { tellOfBounces } from '#lib/letters/tell-of-bounces.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { mostTries } from '#lib/notices/retry.ts'
import { seal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { deliveryReport } from '#tests/support/delivery-report.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, wordsOf } from '../requests/asking.ts'
import { openMailServer } from './mail-server.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
let server: Awaited<ReturnType<typeof openMailServer>>
let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  server = await openMailServer()
  dee = await newMember('support')
})
beforeEach(async () => {
  server.taken.length = 0
  Object.assign(server.says, { receiver: null, text: null })
  await asOwner()`delete from outbox`
  await asOwner()`delete from rate_limits`
})
afterAll(async () => {
  await server.stop()
  await closeSender()
})

const gone = { code: 550, text: '5.1.1 <ana@example.org> no such user' }
const byStaff = () => ({ by: dee.as('letters:dispatch') })
const sweep = (when = at) => tellOfBounces(systemOf('test'), when)
const rowOf = async (id: string) => (await asOwner()`select * from outbox where id = ${id}`)[0]
const idOf = async (key: string) => (await asOwner()`select id from outbox where key = ${key}`)[0]?.id as string
const teamMails = () => asOwner()`select id, subject_line from outbox where key like 'came-back:%'`

async function asked() {
  const ana = await newHolder()
  const reference = await ask(ana, objection)
  return { ana, reference, id: await idOf(`${reference}:received`) }
}

async function cameBack() {
  const letter = await asked()
  server.says.receiver = gone
  await deliver(letter.id, at)
  server.says.receiver = null
  return letter
}

async function givePostalAddress(subjectId: string) {
  const address = JSON.stringify({ lines: ['9 Right Road'], postcode: 'EC1A 1AA', country: 'GB' })
  const sealed = seal({ table: 'accounts', column: 'mailing_address', row: subjectId }, address)
  await asOwner()`update accounts set mailing_address = ${sealed} where subject_id = ${subjectId}`
}

describe('at sending', () => {
  it.each([
    ['its receiver', 'receiver'],
    ['its text', 'text'],
  ] as const)('a refusal of %s for good brings the letter back at once, with the code alone', async (_what, place) => {
    const { id, reference } = await asked()
    server.says[place] = gone
    await deliver(id, at)
    const row = await rowOf(id)
    expect(row).toMatchObject({ attempts: 1, delivered_at: null, bounced_at: at, bounce_code: '5.1.1' })
    expect(JSON.stringify({ ...row, message: null })).not.toContain('ana@')
    expect(await listDueMessages(hoursLater(24))).not.toContain(id)
    server.says[place] = null
    await deliver(id, hoursLater(24))
    expect(server.taken).toHaveLength(0)
    await Promise.all([sweep(), sweep()])
    expect((await wordsOf(reference)).filter((word) => word === 'letter-came-back')).toHaveLength(1)
    expect(await actionsOn(reference)).toContain('letter.came-back')
    expect(await teamMails()).toMatchObject([{ subject_line: `A letter about ${reference} came back` }])
  })

  it('a refusal for now is tried again, later each time, and comes back after the last try', async () => {
    const { id } = await asked()
    server.says.receiver = { code: 451, text: '4.2.2 mailbox full' }
    await deliver(id, at)
    expect(await rowOf(id)).toMatchObject({ attempts: 1, bounced_at: null, next_attempt_at: new Date(+at + 60_000) })
    await asOwner()`update outbox set attempts = ${mostTries - 2}, next_attempt_at = ${at} where id = ${id}`
    await deliver(id, hoursLater(1))
    expect(await rowOf(id)).toMatchObject({ attempts: mostTries - 1, bounced_at: null })
    await deliver(id, hoursLater(6))
    expect(await rowOf(id)).toMatchObject({ attempts: mostTries, bounced_at: hoursLater(6), bounce_code: '4.2.2' })
  })

  it('what succeeds at a later try has not come back', async () => {
    const { id, ana } = await asked()
    server.says.receiver = { code: 421, text: 'come later' }
    await deliver(id, at)
    server.says.receiver = null
    await deliver(id, hoursLater(1))
    expect(await rowOf(id)).toMatchObject({ delivered_at: hoursLater(1), bounced_at: null, last_failure: null })
    expect(await findCameBackOf(ana.subject)).toBeNull()
  })

  it('a letter has text and HTML, says that a machine wrote it, names itself, and goes out under the address for what comes back', async () => {
    env().MAIL_RETURN_PATH = 'bounces@flix247.example'
    const { id, ana } = await asked()
    await deliver(id, at)
    env().MAIL_RETURN_PATH = undefined
    const [{ from, to, mail } = { from: '', to: '', mail: null }] = server.taken
    expect({ from, to }).toEqual({ from: 'bounces@flix247.example', to: ana.email })
    expect(mail).toMatchObject({ messageId: `<${id}@localhost>`, from: { address: 'privacy@flix247.example' } })
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(mail?.text).toContain('Hello Ana')
    expect(mail?.html).toContain('Hello Ana')
    expect(mail?.html).not.toMatch(/<img|http[^"]*\?/)
    expect(mail?.attachments).toEqual([])
  })

  it('a letter that never left in thirty days has come back, and did not end unseen', async () => {
    const { id } = await asked()
    await forgetOldMessages(hoursLater(31 * 24))
    expect(await rowOf(id)).toMatchObject({ message: null, bounced_at: hoursLater(31 * 24), bounce_code: 'no-answer' })
  })
})

describe('a delivery report', () => {
  const key = 'b'.repeat(32)
  const hand = (body: string, headers: Record<string, string> = {}) =>
    POST(
      new Request('http://localhost:3000/api/bounces', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'message/rfc822',
          authorization: `Bearer ${key}`,
          'x-client-address': '192.0.2.1',
          ...headers,
        },
      }),
    )

  it('brings back a letter that a mail server had taken, once, and its words can be sent again', async () => {
    const { id, ana, reference } = await asked()
    await deliver(id, at)
    const report = deliveryReport({ outboxId: id, receiver: ana.email })
    for (let times = 0; times < 3; times += 1) expect(await (await hand(report)).json()).toEqual({ taken: true })
    const row = await rowOf(id)
    expect(row).toMatchObject({ delivered_at: at, bounce_code: '5.1.1', message: expect.stringMatching(/^v1\./) })
    expect((await actionsOn(reference)).filter((action) => action === 'letter.reported-failed')).toHaveLength(1)
    const opened = await openBounced({ id, ...byStaff(), at })
    expect(opened?.message).toMatchObject({ to: '', text: expect.stringContaining('Hello Ana') })
    const audits = await asOwner()`select detail::text as detail from audit_events where reference = ${reference}`
    expect(JSON.stringify(audits)).not.toContain('@')
  })

  it('of a delay is noted and changes nothing', async () => {
    const { id } = await asked()
    await deliver(id, at)
    await hand(deliveryReport({ outboxId: id, action: 'delayed', status: '4.4.1' }))
    expect(await rowOf(id)).toMatchObject({ bounced_at: null, delayed_at: expect.any(Date) })
    await hand(deliveryReport({ outboxId: id, action: 'delivered', status: '2.0.0' }))
    expect((await rowOf(id))?.bounced_at).toBeNull()
  })

  it('on nobody’s letter, on a printed one, and on something else gets the same answer', async () => {
    const { id } = await asked()
    const answers = await Promise.all([
      hand(deliveryReport({ outboxId: id })),
      hand(deliveryReport({ outboxId: '00000000-0000-4000-8000-000000000000' })),
      hand(deliveryReport({ outboxId: id, host: 'elsewhere.example' })),
      hand('Subject: I am away\r\n\r\nUntil Monday.'),
    ])
    const seen = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`))
    expect(new Set(seen)).toEqual(new Set(['200 {"taken":true}']))
  })

  it('is refused without a key, too large, or as another kind of thing', async () => {
    const { id } = await asked()
    const report = deliveryReport({ outboxId: id })
    for (const authorization of ['', 'Bearer wrong', `Bearer ${'p'.repeat(32)}`, `Basic ${key}`])
      expect((await hand(report, { authorization })).status).toBe(401)
    expect((await hand(report, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await hand(report + ' '.repeat(600_000))).status).toBe(413)
    expect((await rowOf(id))?.bounced_at).toBeNull()
  })
})

describe('a letter that came back', () => {
  it('stands in the list until staff send it again, and is settled when that arrives', async () => {
    const { id, ana, reference } = await cameBack()
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
    expect(await rowOf(id)).toMatchObject({ bounce_cleared_at: at, message: null })
    expect(await wordsOf(reference)).toContain('letter-sent-again')
    expect(await actionsOn(reference)).toContain('letter.sent-again')
  })

  it('comes back a second time as itself, and both are settled by the third', async () => {
    const { id, ana } = await cameBack()
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
    const { id, ana } = await cameBack()
    expect(await sendAgain({ id, channel: 'post', ...byStaff(), at })).toEqual({ ok: false, refusal: 'no-such-way' })
    await givePostalAddress(ana.subjectId)
    expect(await sendAgain({ id, channel: 'post', ...byStaff(), at })).toMatchObject({ ok: true })
    const [printed] = await listLettersToPrint(dee.as('letters:dispatch'))
    await recordDispatch({ id: printed?.id ?? '', way: 'post', on: '2026-11-02', ...byStaff(), at })
    expect(await findCameBackOf(ana.subject)).toBeNull()
  })

  it('is settled by a telephone call that is written down', async () => {
    const { id, ana, reference } = await cameBack()
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
    const { ana, reference } = await cameBack()
    const letter = { subject: 'Something else', paragraphs: ['Read it.'], reference }
    const next = { key: 'next', kind: 'important-notice', to: ana.email, subjectId: ana.subjectId, letter, at } as const
    await transaction((tx) => queueLetter(tx, next))
    await deliver(await idOf('next'), at)
    expect(server.taken.map(({ mail }) => mail.subject)).toContain('Something else')
    expect(await findCameBackOf(ana.subject)).not.toBeNull()
  })

  it('is kept for thirty days while nobody has found a way, and still listed then', async () => {
    const { id } = await cameBack()
    await forgetOldMessages(hoursLater(29 * 24))
    expect((await rowOf(id))?.message).not.toBeNull()
    await forgetOldMessages(hoursLater(31 * 24))
    expect((await rowOf(id))?.message).toBeNull()
    expect(await listBounced(dee.as('letters:dispatch'))).toHaveLength(1)
    const late = { id, ...byStaff(), at: hoursLater(31 * 24) }
    expect(await sendAgain({ ...late, channel: 'mail' })).toEqual({ ok: false, refusal: 'text-forgotten' })
  })

  it('to the team itself causes no other letter', async () => {
    await cameBack()
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
    expect((await rowOf(id))?.message).not.toBeNull()
    await forgetOldMessages(hoursLater(7 * 24 + 1))
    expect((await rowOf(id))?.message).toBeNull()
  })
})
