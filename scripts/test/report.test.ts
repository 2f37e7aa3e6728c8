import { expect, it } from 'vitest'
import { honest } from './report.ts'

const report = { name: 'stage', passed: 3, failed: 0, output: 'text' }

it('lets a stage pass that ran to its end', () => {
  expect(honest(report, false)).toEqual(report)
})

it('fails a stage that broke off, or in which nothing ran', () => {
  expect(honest(report, true)).toMatchObject({ passed: 3, failed: 1, output: 'stage broke off:\ntext' })
  expect(honest({ ...report, passed: 0 }, false)).toMatchObject({ failed: 1, output: 'stage ran no test:\ntext' })
})

it('keeps the count of a stage that failed anyway', () => {
  expect(honest({ ...report, failed: 2 }, true)).toMatchObject({ failed: 2, output: 'text' })
})
