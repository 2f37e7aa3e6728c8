import { expect, it } from 'vitest'
import { regionIds } from '#lib/requests/regions.ts'
import { identifiersArePersonal } from './identifiers.ts'

const { isPersonal, words } = identifiersArePersonal

it.each([
  ['DE', true], // CJEU C-582/14 (Breyer), GDPR recital 30
  ['NO', true],
  ['GB', true],
  ['CH', true],
  ['US-CA', true], // Cal. Civ. Code §1798.140(v)(1)(A)
  ['US-VA', true],
  ['US-NY', false],
  ['CA', true], // R. v. Bykovets, 2024 SCC 6
  ['CA-QC', true],
  ['BR', true],
  ['ZA', true],
  ['AU', false],
  ['JP', false],
  ['SG', false],
  ['ZZ', true],
  ['XX', true],
  [null, true],
])('of a row from %s: %s', (region, personal) => {
  expect(isPersonal(region)).toBe(personal)
})

it('answers for every region, and names the exceptions in words', () => {
  const exceptions = regionIds.filter((id) => !isPersonal(id))
  expect(exceptions.filter((id) => !id.startsWith('US-'))).toEqual(['AU', 'JP', 'SG'])
  for (const name of ['Australia', 'Japan', 'Singapore', 'United States']) expect(words).toContain(name)
})
