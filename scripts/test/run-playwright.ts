import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runNode } from '#scripts/run-node.ts'
import { honest, type Report } from './report.ts'

type Suite = {
  specs?: { tests: { projectName: string; status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[]
  suites?: Suite[]
}
type PlaywrightReport = { suites: Suite[]; errors: { message?: string }[] }

const testsIn = (suite: Suite): { projectName: string; status: string }[] => [
  ...(suite.specs ?? []).flatMap(({ tests }) => tests),
  ...(suite.suites ?? []).flatMap(testsIn),
]

/** Runs the browser tests. One report for each project, so that one in which nothing ran is noticed. */
export async function runPlaywright(projects: string[], settings: Record<string, string>): Promise<Report[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const env = {
      ...process.env,
      ...settings,
      NODE_ENV: 'test' as const,
      NO_COLOR: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }
    const chosen = projects.map((project) => `--project=${project}`)
    const { code, output } = await runNode(
      ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...chosen],
      env,
    )
    const report: PlaywrightReport = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { suites: [], errors: [{}] }
    const tests = report.suites.flatMap(testsIn)
    const reports = projects.map((name) => {
      const own = tests.filter(({ projectName }) => projectName === name)
      const passed = own.filter(({ status }) => status === 'expected').length
      const failed = own.filter(({ status }) => status === 'unexpected' || status === 'flaky').length
      return honest({ name, passed, failed, output: '' }, report.errors.length > 0)
    })
    const [first] = reports.filter(({ failed }) => failed > 0)
    if (first) first.output = output
    return first || code === 0 ? reports : [...reports, { name: 'browser', passed: 0, failed: 1, output }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
