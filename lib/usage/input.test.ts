import { describe, expect, it } from 'vitest'
import { readBatch } from './batch.ts'
import { checkEvents } from './input.ts'

const at = new Date('2026-11-22T10:00:00Z')
const id = '4f1c2b5e-8a3d-4c6f-9b7e-1d2c3b4a5f60'
const event = { id, at: '2026-11-21T09:00:00+01:00', product: 'Flix247 Player' }
const whole = {
  ...event,
  language: 'en-US',
  zipCode: '94118-1234',
  areaCode: '415',
  location: { latitude: 37.774929, longitude: -122.419416 },
  timeZone: 'America/Los_Angeles',
  region: 'US-CA',
  device: 'device-0001',
}
const check = (...events: unknown[]) =>
  checkEvents(
    events.map((value) => ({ value })),
    at,
  )

describe('a batch', () => {
  it('is lines of JSON, a list, or a list under its name', () => {
    const values = [{ value: 1 }, { value: { a: 2 } }]
    expect(readBatch('1\n\n{"a":2}\r\n', 'lines')).toEqual(values)
    expect(readBatch('[1,{"a":2}]', 'list')).toEqual(values)
    expect(readBatch('{"events":[1,{"a":2}]}', 'list')).toEqual(values)
    expect(readBatch('{"a":1}\n{', 'lines')).toEqual([{ value: { a: 1 } }, 'not-json'])
  })

  it.each([
    ['', 'list', 'not-json'],
    ['{', 'list', 'not-json'],
    ['null', 'list', 'not-json'],
    ['{"events":{}}', 'list', 'not-json'],
    ['7', 'list', 'not-json'],
    ['[]', 'list', 'empty'],
    ['\n \n', 'lines', 'empty'],
    [`[${'1,'.repeat(1000)}1]`, 'list', 'too-many'],
    ['1\n'.repeat(1001), 'lines', 'too-many'],
  ] as const)('%j as %s is %s', (text, form, refusal) => {
    expect(readBatch(text, form)).toBe(refusal)
  })

  it('may hold a thousand', () => {
    expect(readBatch('1\n'.repeat(1000), 'lines')).toHaveLength(1000)
  })
})

describe('an event', () => {
  it('comes out coarse', () => {
    expect(check(whole).events[0]).toMatchObject({ id, zipCode: '941', location: '37.8, -122.4', region: 'US-CA' })
    expect(check(event).refused).toEqual([])
  })

  it.each([
    ['id', 'x'],
    ['id', undefined],
    ['at', '2026-11-21'],
    ['at', '2026-11-22T11:00:00Z'],
    ['at', '2026-10-22T09:00:00Z'],
    ['at', 7],
    ['product', ''],
    ['product', 'a\u0000b'],
    ['product', 'a'.repeat(81)],
    ['language', 'english please'],
    ['zipCode', '<script>'],
    ['areaCode', '4155550134x'],
    ['location', '18 Laurel Street'],
    ['location', { latitude: 91, longitude: 0 }],
    ['location', 'a\u0000b'],
    ['location', []],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+01:00'],
    ['region', 'Bavaria'],
    ['device', 'ana@example.org'],
    ['device', 'short'],
    ['device', 'with space 12345'],
    ['device', 'd\ud800evice-0001'],
    ['name', 'Ana'],
  ])('with %s as %j is refused by name', (field, value) => {
    const { events, refused } = check({ ...event, [field]: value })
    expect(events).toEqual([])
    expect(refused[0]?.index).toBe(0)
    if (field !== 'name') expect(refused[0]?.problems[0]?.field).toBe(field)
    expect(JSON.stringify(refused)).not.toContain('ana@example.org')
  })

  it('that is bad keeps no other out', () => {
    const { events, refused } = check(event, null, [], { ...event, id: crypto.randomUUID() }, 'x')
    expect(events).toHaveLength(2)
    expect(refused.map(({ index }) => index)).toEqual([1, 2, 4])
  })
})
