import { expect, it } from 'vitest'
import { folded, vcardOf } from './vcard.ts'

const at = new Date('2026-11-22T10:00:00.123Z')

it('escapes what would end a value and keeps lists and components apart', () => {
  const card = vcardOf(
    [
      { name: 'FN', value: 'Ana; "Annie", \\ Muster\nZeile' },
      { name: 'ADR', value: ['', '', ['1, High Street', 'Flat 2'], 'Leeds', '', 'LS1; 1AA', 'United Kingdom'] },
    ],
    at,
  )
  expect(card).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Ana\\; "Annie"\\, \\\\ Muster\\nZeile',
      'ADR:;;1\\, High Street,Flat 2;Leeds;;LS1\\; 1AA;United Kingdom',
      'REV:20261122T100000Z',
      'END:VCARD',
      '',
    ].join('\r\n'),
  )
})

it('folds at 75 octets without cutting a character, and unfolds to what it was', () => {
  const line = `NOTE:${'Größe 文字 👩‍👩‍👧 '.repeat(20)}`
  const lines = folded(line).split('\r\n')
  for (const each of lines) {
    expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
    expect(each).not.toContain('\uFFFD')
  }
  expect(lines.map((each, place) => (place === 0 ? each : each.slice(1))).join('')).toBe(line)
  expect(lines.slice(1).every((each) => each.startsWith(' '))).toBe(true)
})
