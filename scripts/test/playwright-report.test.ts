import { expect, it } from 'vitest'
import { type PlaywrightReport, reportOf } from './playwright-report.ts'

const spec = (title: string, projectName: string, status: string) => ({
  title,
  file: 'ana.spec.ts',
  line: 3,
  tests: [{ projectName, status, results: [{ errors: status === 'expected' ? [] : [{ message: 'not seen' }] }] }],
})
const report = (...specs: ReturnType<typeof spec>[]): PlaywrightReport => ({
  suites: [{ suites: [{ specs }] }],
  errors: [],
})

it('counts the tests of one project', () => {
  const both = report(
    spec('reads', 'desktop', 'expected'),
    spec('reads', 'phone', 'unexpected'),
    spec('asks', 'desktop', 'skipped'),
  )
  expect(reportOf('desktop', both, '')).toMatchObject({ passed: 1, failed: 0 })
  expect(reportOf('phone', both, '')).toMatchObject({
    passed: 0,
    failed: 1,
    output: 'ana.spec.ts:3 › reads\nnot seen\n',
  })
})

it('takes a test that needed a second try for failed', () => {
  expect(reportOf('desktop', report(spec('reads', 'desktop', 'flaky')), '')).toMatchObject({ failed: 1 })
})

it('fails a project in which nothing ran, and a run that broke off', () => {
  expect(reportOf('desktop', report(), '')).toMatchObject({ failed: 1 })
  expect(
    reportOf('desktop', { ...report(spec('reads', 'desktop', 'expected')), errors: [{ message: 'no server' }] }, ''),
  ).toMatchObject({
    passed: 1,
    failed: 1,
  })
  expect(reportOf('desktop', undefined, 'cannot find the module')).toMatchObject({
    failed: 1,
    output: 'desktop broke off:\ncannot find the module',
  })
})
