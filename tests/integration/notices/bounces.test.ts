import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POST } from '#app/api/bounces/route.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { openBounced } from '#lib/letters/open-letter.ts'
import { findCameBackOf } from '#lib/letters/queries.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { mostTries } from '#lib/notices/retry.ts'
import { asOwner } from '#tests/support/database.ts'
import { deliveryReport } from '#tests/support/delivery-report.ts'
import { actionsOn, at, hoursLater, newMember, wordsOf } from '../requests/asking.ts'
import { asked, gone, letterRow, startAnew, sweep, teamMails } from './bouncing.ts'
import { openMailServer } from './mail-server.ts'

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

describe('at sending', () => {
  it.each([
    ['its receiver', 'receiver'],
    ['its text', 'text'],
  ] as const)('a refusal of %s for good brings the letter back at once, with the code alone', async (_what, place) => {
    const { id, reference } = await asked()
    server.says[place] = gone
    await deliver(id, at)
    const row = await letterRow(id)
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
    expect(await letterRow(id)).toMatchObject({
      attempts: 1,
      bounced_at: null,
      next_attempt_at: new Date(+at + 60_000),
    })
    await asOwner()`update outbox set attempts = ${mostTries - 2}, next_attempt_at = ${at} where id = ${id}`
    await deliver(id, hoursLater(1))
    expect(await letterRow(id)).toMatchObject({ attempts: mostTries - 1, bounced_at: null })
    await deliver(id, hoursLater(6))
    expect(await letterRow(id)).toMatchObject({ attempts: mostTries, bounced_at: hoursLater(6), bounce_code: '4.2.2' })
  })

  it('what succeeds at a later try has not come back', async () => {
    const { id, ana } = await asked()
    server.says.receiver = { code: 421, text: 'come later' }
    await deliver(id, at)
    server.says.receiver = null
    await deliver(id, hoursLater(1))
    expect(await letterRow(id)).toMatchObject({ delivered_at: hoursLater(1), bounced_at: null, last_failure: null })
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
    expect(await letterRow(id)).toMatchObject({
      message: null,
      bounced_at: hoursLater(31 * 24),
      bounce_code: 'no-answer',
    })
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
    const row = await letterRow(id)
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
    expect(await letterRow(id)).toMatchObject({ bounced_at: null, delayed_at: expect.any(Date) })
    await hand(deliveryReport({ outboxId: id, action: 'delivered', status: '2.0.0' }))
    expect((await letterRow(id))?.bounced_at).toBeNull()
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
    expect((await letterRow(id))?.bounced_at).toBeNull()
  })
})
