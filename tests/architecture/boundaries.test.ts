import { describe, expect, it } from 'vitest'
import { examineBoundaries } from '#scripts/check/boundaries.ts'
import config from '../../.dependency-cruiser.mjs'
import { brokenRules, fixture } from './broken-rules.ts'

const broken = brokenRules('boundaries')
const { findings, examined } = await examineBoundaries(fixture('boundaries'))
const own = ['seen-by-dependency-cruiser', 'components-reach-no-database']

describe('boundaries', () => {
  it.each(broken)('refuse $file, which breaks $rule', ({ rule, file }) => {
    expect(findings.filter((line) => line.startsWith(`${rule}: ${file} `))).toHaveLength(1)
  })

  it('have a fixture for every rule', () => {
    const rules = [...config.forbidden.map(({ name }) => name), ...own]
    expect(broken.map(({ rule }) => rule).sort()).toEqual(rules.sort())
  })

  it('leave alone what breaks none', () => {
    const innocent = ['components/type-of-request.ts', 'lib/fulfilment/holdings.ts', 'lib/requests/vocabulary.ts']
    expect(findings.filter((line) => innocent.some((file) => line.includes(`: ${file} `)))).toEqual([])
  })

  it('count what they have examined', () => {
    expect(examined).toBe(30)
  })
})
