import { readFile } from 'node:fs/promises'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { deliver, listDueMessages } from '#lib/notices/deliver.ts'
import { forgetOldMessages } from '#lib/notices/forget.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { closeTransport } from '#lib/notices/transport.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { somebody } from '../auth/people.ts'

const at = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const to = 'zoë+list@example.org'

async function queued(key: string, kind: 'security' | 'important-notice' = 'important-notice'): Promise<string> {
  const letter = { subject: 'Received – příjem', paragraphs: ['Nothing to do.'], reference: 'PR-1' }
  await transaction((tx) => queueLetter(tx, { key, kind, to, subjectId: null, letter, at }))
  const [row] = await asOwner()`select id from outbox where key = ${key}`
  return row?.id
}
const rowOf = async (id: string) => (await asOwner()`select * from outbox where id = ${id}`)[0]

beforeEach(() => asOwner()`delete from outbox`)
afterAll(closeSender)

describe('without a mail server', () => {
  it('keeps the message, also as a file that a mail program reads', async () => {
    const id = await queued('one')
    expect(await listDueMessages(at)).toEqual([id])
    await deliver(id, at)
    const mail = await PostalMime.parse(await readFile(path.join(env().DATA_DIR, 'mail', `${id}.eml`)))
    expect(mail).toMatchObject({
      subject: 'Received – příjem',
      to: [{ address: to }],
      from: { address: 'privacy@flix247.example' },
    })
    expect(mail.text).toContain('Nothing to do.')
    expect(mail.html).toContain('Nothing to do.')
    expect(await rowOf(id)).toMatchObject({ attempts: 1, delivered_at: at, message: expect.stringMatching(/^v1\./) })
    expect(await listDueMessages(later(60))).toEqual([])
  })

  it('writes a letter with the same key once', async () => {
    expect(await queued('same')).toBe(await queued('same'))
  })

  it('forgets after 30 days, and after one what went to nobody it knows', async () => {
    const [letter, code] = [await queued('letter'), await queued('code', 'security')]
    for (const id of [letter, code]) await deliver(id, at)
    expect(await forgetOldMessages(later(24 * 60 + 1))).toBe(1)
    expect(await rowOf(code)).toMatchObject({ message: null, subject_line: 'Received – příjem' })
    expect(await forgetOldMessages(later(30 * 24 * 60 + 1))).toBe(1)
    await expect(readFile(path.join(env().DATA_DIR, 'mail', `${letter}.eml`))).rejects.toThrow('ENOENT')
  })
})

describe('over a mail server', () => {
  const taken: string[] = []
  let refuses = false
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo: ({ address }, _session, answer) =>
      answer(refuses ? Object.assign(new Error(`come later ${address}`), { responseCode: 451 }) : undefined),
    onData: (stream, _session, answer) => {
      let text = ''
      stream.on('data', (piece) => {
        text += piece
      })
      stream.on('end', () => {
        taken.push(text)
        answer()
      })
    },
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.server.address()
    const port = typeof address === 'object' ? address?.port : 0
    env().SMTP_URL = `smtp://127.0.0.1:${port}`
  })
  beforeEach(() => {
    taken.length = 0
    refuses = false
  })
  afterEach(closeTransport)
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

  it('sends once, however many try at once, and forgets the message', async () => {
    const id = await queued('many')
    await Promise.all(Array.from({ length: 5 }, () => deliver(id, at)))
    expect(taken).toHaveLength(1)
    expect((await PostalMime.parse(taken[0] ?? '')).messageId).toBe(`<${id}@localhost>`)
    expect(await rowOf(id)).toMatchObject({ message: null, delivered_at: at, attempts: 1 })
  })

  it('writes down for its receiver that the mail provider was given it, once, and for nobody when it is nobody’s', async () => {
    const { subjectId } = await somebody(at)
    const letter = { subject: 'Received', paragraphs: ['Nothing to do.'], reference: 'PR-1' }
    for (const whose of [subjectId, null]) {
      const key = `disclosed-${whose}`
      await transaction((tx) => queueLetter(tx, { key, kind: 'security', to, subjectId: whose, letter, at }))
    }
    for (const id of await listDueMessages(at)) await Promise.all([deliver(id, at), deliver(id, at)])
    expect(taken).toHaveLength(2)
    const rows = await asOwner()`select subject_id, recipient, category, purpose, reason, source, what from disclosures`
    expect(rows).toEqual([
      {
        ...{ subject_id: subjectId, recipient: 'mail-provider', category: 'messages', purpose: 'security' },
        ...{ reason: 'service', source: 'site', what: 'E-mail address and the text of one letter' },
      },
    ])
    await expect(asApp()`update disclosures set what = 'Nothing'`).rejects.toThrow('permission denied')
  })

  it('tries again later when it is refused, and does not note the address', async () => {
    const id = await queued('refused')
    refuses = true
    await deliver(id, at)
    const row = await rowOf(id)
    expect(row).toMatchObject({ delivered_at: null, attempts: 1, next_attempt_at: later(1) })
    expect(row?.last_failure).toMatch(/EENVELOPE/)
    expect(row?.last_failure).not.toContain('example.org')
    await deliver(id, at)
    expect((await rowOf(id))?.attempts).toBe(1)
    refuses = false
    await deliver(id, later(1))
    expect(taken).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ message: null, last_failure: null, attempts: 2 })
  })

  it('is found again after a worker died in the middle of a try', async () => {
    const id = await queued('died')
    await asOwner()`update outbox set attempts = 1, next_attempt_at = ${later(1)} where id = ${id}`
    expect(await listDueMessages(at)).toEqual([])
    expect(await listDueMessages(later(1))).toEqual([id])
  })
})
