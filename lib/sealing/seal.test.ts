import { describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const place = { table: 'accounts', column: 'email', row: 'row-1' }

describe('sealing', () => {
  it('opens what it sealed, whatever the script', () => {
    for (const text of ['', 'ana@example.org', 'Žofie Ångström 🦊', 'x'.repeat(100_000)])
      expect(unseal(place, seal(place, text))).toBe(text)
  })

  it('never writes the same text twice', () => {
    expect(seal(place, 'same')).not.toBe(seal(place, 'same'))
  })

  it('does not open in another row, column or table', () => {
    const sealed = seal(place, 'ana@example.org')
    for (const other of [
      { ...place, row: 'row-2' },
      { ...place, column: 'phone' },
      { ...place, table: 'cards' },
    ])
      expect(() => unseal(other, sealed)).toThrow()
  })

  it('does not open once altered', () => {
    const sealed = seal(place, 'ana@example.org')
    const altered = (sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')) as typeof sealed
    expect(() => unseal(place, altered)).toThrow()
  })
})
