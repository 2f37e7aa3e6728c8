import { describe, expect, it } from 'vitest'
import { examineShape } from '#scripts/check/module-shape.ts'
import { shapeRules } from '#scripts/check/shape-rules.ts'
import { brokenRules, fixture } from './broken-rules.ts'

const broken = brokenRules('module-shape')
const { findings } = examineShape(fixture('module-shape'))

describe('the shape of modules', () => {
  it.each(broken)('refuses $file, which breaks $rule', ({ rule, file }) => {
    expect(findings.filter((line) => line.startsWith(`${rule}: ${file} `))).toHaveLength(1)
  })

  it('has a fixture for every rule', () => {
    expect(broken.map(({ rule }) => rule).sort()).toEqual(shapeRules.map(({ name }) => name).sort())
  })

  it('leaves alone what breaks none', () => {
    const innocent = [
      'db/schema/index.ts',
      'app/(public)/requests/[reference]/[...rest]/page.tsx',
      'lib/requests/receipt.ts',
      'lib/requests/decide.ts',
    ]
    expect(findings.filter((line) => innocent.some((file) => line.includes(`: ${file} `)))).toEqual([])
  })

  it('wants files small on the whole', () => {
    expect(examineShape(fixture('small-on-the-whole')).findings).toEqual([
      'small-on-the-whole: the product has files of 51 lines in the median',
    ])
  })
})
