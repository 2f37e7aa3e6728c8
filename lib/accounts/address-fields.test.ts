import { describe, expect, it } from 'vitest'
import { addressFields } from './address-fields.ts'
import { mailingAddressInput } from './details-input.ts'

const stored = (...lines: string[]) => ({ lines, postcode: '10115', country: 'Germany' })

describe('the fields of an address', () => {
  it('loses no line, however many there are', () => {
    expect(addressFields(stored('c/o Ott', 'Weg 1', 'Hof 2', 'Berlin'))).toMatchObject({
      line1: 'c/o Ott',
      line2: 'Weg 1, Hof 2',
      town: 'Berlin',
    })
    expect(addressFields(null)).toEqual({ line1: '', line2: '', town: '', postcode: '', country: '' })
  })

  it('saves again what it shows', () => {
    for (const address of [stored('Weg 1'), stored('Weg 1', 'Berlin'), stored('c/o Ott', 'Weg 1', 'Berlin')])
      expect(mailingAddressInput.parse(addressFields(address))).toEqual(address)
  })
})
