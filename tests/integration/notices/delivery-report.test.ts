import { describe, expect, it } from 'vitest'
import { readDeliveryReport } from '#lib/notices/delivery-report.ts'
import { deliveryReport } from '#tests/support/delivery-report.ts'

const outboxId = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
const read = (raw: string) => readDeliveryReport(raw, 'localhost')

describe('a delivery report', () => {
  it('names our letter and what became of it, and nothing of the receiver', () => {
    expect(read(deliveryReport({ outboxId }))).toEqual({ outboxId, word: 'failed', code: '5.1.1' })
    expect(read(deliveryReport({ outboxId, action: 'delayed', status: '4.4.1' }))?.word).toBe('delayed')
    expect(read(deliveryReport({ outboxId, action: 'failed', status: '4.4.7' }))?.word).toBe('failed')
    for (const action of ['delivered', 'relayed', 'expanded'])
      expect(read(deliveryReport({ outboxId, action, status: '2.0.0' }))?.word).toBe('delivered')
  })

  it('is read with any line ends, in any transfer encoding, and with the letter itself returned', () => {
    const raw = deliveryReport({ outboxId })
    expect(read(raw.replaceAll('\r\n', '\n'))?.outboxId).toBe(outboxId)
    expect(read(raw.replace('text/rfc822-headers', 'message/rfc822'))?.outboxId).toBe(outboxId)
    const [before = '', rest = ''] = raw.split('Content-Type: message/delivery-status\r\n\r\n')
    const end = rest.indexOf('\r\n--4XyZ')
    const [status, after] = [rest.slice(0, end), rest.slice(end)]
    const type = 'Content-Type: message/delivery-status\r\n'
    const encoded = `${type}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(status).toString('base64')}`
    expect(read(before + encoded + after)?.code).toBe('5.1.1')
    const quoted = `${type}Content-Transfer-Encoding: quoted-printable\r\n\r\n${status.replace('failed', 'fail=\r\ned').replace(': 5', ':=205')}`
    expect(read(before + quoted + after)).toEqual({ outboxId, word: 'failed', code: '5.1.1' })
  })

  it('is known by the envelope where nothing is returned', () => {
    const raw = deliveryReport({ outboxId })
    const start = raw.indexOf('--4XyZ.1763805600/mx.example.net\r\nContent-Description: Undelivered')
    const bare = `${raw.slice(0, start)}--4XyZ.1763805600/mx.example.net--\r\n`
    expect(read(bare)?.outboxId).toBe(outboxId)
  })

  it.each([
    ['nothing', ''],
    ['a letter', 'Subject: Hello\r\n\r\nHow are you?'],
    ['a reply of an absent person', 'Auto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nI am away.'],
    ['a letter of another host', deliveryReport({ outboxId, host: 'elsewhere.example' })],
    ['an id that is none of ours', deliveryReport({ outboxId, returned: 'Message-ID: <hello@localhost>' })],
    ['no id', deliveryReport({ outboxId, returned: 'Subject: nothing' })],
    ['no status', deliveryReport({ outboxId, status: 'unknown' })],
    ['no word that is known', deliveryReport({ outboxId, action: 'exploded' })],
    ['another kind of report', deliveryReport({ outboxId }).replace('delivery-status;', 'disposition-notification;')],
    ['no boundary', deliveryReport({ outboxId }).replace(/\tboundary=.*\r\n/, '')],
  ])('is not %s', (_what, raw) => {
    expect(read(raw)).toBeNull()
  })

  it('is read quickly, however it is made up', () => {
    const raw = deliveryReport({ outboxId })
    const started = performance.now()
    for (const sign of [' ', '\n', '=', '-', '\t', ': ', '--4XyZ.1763805600/mx.example.net\n'])
      for (const place of ['This is', 'Reporting-MTA', 'MIME-Version'])
        read(raw.replace(place, sign.repeat(400_000 / sign.length) + place))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
