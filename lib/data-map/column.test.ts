import { expect, it } from 'vitest'
import { copied, copiedSealed, internal, isPersonal, link, withheld } from './column.ts'

const inGermany = { words: 'in Germany', isPersonal: (region: string | null) => region === 'DE' }
const untilCombined = copied('Language', 'non-personal-until-combined')
const address = copied('IP address').personalWhere(inGermany)
const device = withheld('Device', 'A hash.').personalWhere(inGermany)

it.each([
  ['a name', copied('Name'), true, true],
  ['a sealed phone number', copiedSealed('Phone'), true, true],
  ['a link', link, true, true],
  ['a language', untilCombined, false, false],
  ['a count', copied('Count', 'non-personal'), false, false],
  ['a mark of our own', internal, false, false],
  ['an IP address', address, true, false],
  ['a device', device, true, false],
])('says of %s without an account whether it is personal in Germany and elsewhere', (_, column, there, elsewhere) => {
  expect(isPersonal(column, { linked: false, region: 'DE' })).toBe(there)
  expect(isPersonal(column, { linked: false, region: 'US-NY' })).toBe(elsewhere)
})

it('makes everything of a linked row personal everywhere, but for marks of our own', () => {
  for (const column of [untilCombined, address, device, link, copied('Name'), copied('Count', 'non-personal')])
    for (const region of ['DE', 'US-NY', null]) expect(isPersonal(column, { linked: true, region })).toBe(true)
  expect(isPersonal(internal, { linked: true, region: 'DE' })).toBe(false)
})
