import { honest, type Report } from './report.ts'

type Test = { projectName: string; status: string; results: { errors: { message?: string }[] }[] }
type Spec = { title: string; file: string; line: number; tests: Test[] }
type Suite = { specs?: Spec[]; suites?: Suite[] }

/** What Playwright's JSON reporter writes, as far as it is read here. */
export type PlaywrightReport = { suites: Suite[]; errors: { message?: string }[] }

const specsIn = (suite: Suite): Spec[] => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]

const longest = 2000
const told = (errors: { message?: string }[]) =>
  errors.map(({ message = 'no reason given' }) => message.slice(0, longest))

/** What happened in one project; without a report Playwright broke off, and its output says why. A test that passed at its second try has failed. */
export function reportOf(name: string, report: PlaywrightReport | undefined, output: string): Report {
  if (!report) return honest({ name, passed: 0, failed: 0, output }, true)
  const ran = report.suites.flatMap(specsIn).flatMap((spec) => {
    const own = spec.tests.filter(({ projectName, status }) => projectName === name && status !== 'skipped')
    return own.map((test) => ({ spec, test }))
  })
  const failed = ran.filter(({ test }) => test.status !== 'expected')
  const reasons = failed.map(({ spec, test }) => {
    const errors = told(test.results.flatMap(({ errors }) => errors))
    return `${spec.file}:${spec.line} › ${spec.title}\n${errors.join('\n')}\n`
  })
  const text = [...told(report.errors), ...reasons].join('\n')
  return honest(
    { name, passed: ran.length - failed.length, failed: failed.length, output: text },
    report.errors.length > 0,
  )
}
