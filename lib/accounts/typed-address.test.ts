import { expect, it } from 'vitest'
import { parseTypedAddress } from './typed-address.ts'

it.each([
  ['9 Right Road\nLeeds\nLS1 4AP\nUnited Kingdom', ['9 Right Road', 'Leeds'], 'LS1 4AP', 'United Kingdom'],
  ['  Hauptstr. 5 \r\n\r\n10115\r\nDE', ['Hauptstr. 5'], '10115', 'DE'],
  ['12 Strand\nJersey', ['12 Strand'], '', 'Jersey'],
  ['Flat 3, 8 High Street\nDublin\nIreland', ['Flat 3, 8 High Street', 'Dublin'], '', 'Ireland'],
])('reads an address line by line: %j', (typed, lines, postcode, country) => {
  expect(parseTypedAddress(typed)).toEqual({ lines, postcode, country })
})

it.each(['', 'Leeds', 'a\n'.repeat(9), `${'x'.repeat(121)}\nUK`, 'Road\u202e 1\nUK', '4242 4242 4242 4242\nUK'])(
  'takes no address from %j',
  (typed) => {
    expect(parseTypedAddress(typed)).toBeNull()
  },
)
