import { beforeEach, describe, expect, it } from 'vitest'
import { findProduct, productNames } from '#lib/auth/product-key.ts'
import { asOwner } from '#tests/support/database.ts'
import { event, playerKey, sendBatch, sendRaw } from './calls.ts'

beforeEach(async () => {
  await asOwner()`delete from usage_events`
  await asOwner()`delete from rate_limits`
})

const held = () => asOwner()`select * from usage_events order by at`

describe('a batch of usage events', () => {
  it('is stored unlinked and coarse, its device as a keyed hash only', async () => {
    const sent = event({ location: { latitude: 37.774929, longitude: -122.419416 } })
    expect(await sendBatch([sent])).toMatchObject({ status: 200, json: { accepted: 1, duplicates: 0, refused: [] } })
    const [row] = await held()
    expect(row).toMatchObject({
      subject_id: null,
      product: 'Flix247 Player',
      zip_code: '941',
      location: '37.8, -122.4',
      region: 'US-CA',
      source: 'player',
      device: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(row?.at).toEqual(new Date(sent.at))
    expect(JSON.stringify(row)).not.toMatch(/device-of-ana|94118|37\.77/)
    expect(row?.id).not.toBe(sent.id)
  })

  it('adds nothing twice: repeated, split anew, sent side by side, or doubled in itself', async () => {
    const many = Array.from({ length: 40 }, (_, n) => event({ device: `device-number-${n % 3}` }))
    expect((await sendBatch(many)).json).toMatchObject({ accepted: 40, duplicates: 0 })
    expect((await sendBatch(many)).json).toMatchObject({ accepted: 0, duplicates: 40 })
    const more = [event(), event()]
    expect((await sendBatch([...many.slice(30), ...more, ...more])).json).toMatchObject({ accepted: 2, duplicates: 12 })
    const fresh = Array.from({ length: 50 }, () => event())
    const answers = await Promise.all(
      [fresh, fresh.toReversed(), fresh.slice(25), fresh].map((batch) => sendBatch(batch)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers.reduce((sum, { json }) => sum + Number(json.accepted), 0)).toBe(50)
    expect(await held()).toHaveLength(92)
  })

  it('takes lines of JSON, and a thousand at once', async () => {
    const lines = Array.from({ length: 1000 }, () => JSON.stringify(event())).join('\n')
    const answer = await sendRaw({ body: lines, type: 'application/x-ndjson; charset=utf-8' })
    expect(answer).toMatchObject({ status: 200, json: { accepted: 1000 } })
  })

  it('takes the right events and says of each wrong one what is wrong, without repeating it', async () => {
    const batch = [event(), event({ device: 'ana@example.org' }), 7, event({ name: 'Ana' })]
    const { status, json } = await sendBatch(batch)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      accepted: 1,
      refused: [{ index: 1, problems: [{ field: 'device' }] }, { index: 2 }, { index: 3 }],
    })
    expect(JSON.stringify(json)).not.toMatch(/ana@example|"Ana"/)
  })

  it('takes nothing older than three days, so that little of what was deleted can come back', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
    const { json } = await sendBatch([event({ at: ago(71) }), event({ at: ago(73) })])
    expect(json).toMatchObject({ accepted: 1, refused: [{ index: 1, problems: [{ field: 'at' }] }] })
  })

  it('keeps apart what two products call the same', async () => {
    const same = event()
    await sendBatch([same])
    expect((await sendBatch([same], { key: 'r'.repeat(32) })).json).toMatchObject({ accepted: 1 })
    const rows = await held()
    expect(new Set(rows.map(({ device }) => device)).size).toBe(2)
    expect(rows.map(({ source }) => source).sort()).toEqual(['player', 'radio'])
  })
})

describe('what is no batch', () => {
  it.each([
    ['nothing', { body: '' }, 400, 'not-json'],
    ['half a list', { body: '[{' }, 400, 'not-json'],
    ['a number', { body: '7' }, 400, 'not-json'],
    ['an empty list', { body: '[]' }, 400, 'empty'],
    ['only wrong events', { body: '[null]' }, 400, 'no-event-taken'],
    ['bytes that are no text', { body: new Uint8Array([0x5b, 0xff, 0x5d]) }, 400, 'not-utf-8'],
    ['a deep nest', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'no-event-taken'],
    ['text with a null', { body: '[{"id":"\\u0000"}]' }, 400, 'no-event-taken'],
    ['a form', { body: 'a=b', type: 'application/x-www-form-urlencoded' }, 415, 'media-type'],
    ['a body of no type', { body: new Uint8Array([0x5b, 0x5d]), type: null }, 415, 'media-type'],
    ['a squeezed body', { body: '[]', headers: { 'content-encoding': 'gzip' } }, 415, 'encoded'],
    ['more than a thousand', { body: `[${'1,'.repeat(1000)}1]` }, 413, 'too-many'],
    ['more than a megabyte', { body: `[${' '.repeat(1024 * 1024)}]` }, 413, 'too-large'],
  ])('%s is refused in plain words', async (_, call, status, problem) => {
    const answer = await sendRaw(call)
    expect(answer).toMatchObject({ status, json: { problem, detail: expect.any(String) } })
    expect(await held()).toHaveLength(0)
  })

  it('without a right key is not looked at, and too many wrong keys close the door, also to a right one', async () => {
    for (const key of [null, 'p', 'p'.repeat(33), `player:${playerKey}`, ' ', 'ü'.repeat(32).slice(0, 0)])
      expect((await sendRaw({ body: '[]', key })).status).toBe(401)
    const wrong = await sendRaw({ body: '[]', key: null })
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer')
    const statuses: number[] = []
    for (let n = 0; n < 20; n += 1) statuses.push((await sendRaw({ body: '[]', key: 'x'.repeat(32) })).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await sendBatch([event()])).status).toBe(429)
    expect((await sendBatch([event()], { client: '192.0.2.2' })).status).toBe(200)
    expect((await sendRaw({ body: '[]', key: null, client: '192.0.2.2' })).status).toBe(401)
  })

  it('from a product that sends too fast is told when to come again', async () => {
    await sendBatch([event()])
    await asOwner()`update rate_limits set count = 1200 where rule = 'event-batches-by-product'`
    const answer = await sendBatch([event()])
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await sendBatch([event()], { key: 'r'.repeat(32) })).status).toBe(200)
  })
})

it('knows a product by any of its keys, and none by another', () => {
  expect(productNames()).toEqual(['player', 'radio'])
  for (const secret of ['r'.repeat(32), 's'.repeat(32)]) expect(findProduct(`Bearer ${secret}`)?.product).toBe('radio')
  for (const header of [null, '', 'Bearer ', `Basic ${playerKey}`, `Bearer ${playerKey} `])
    expect(findProduct(header)).toBeNull()
})
