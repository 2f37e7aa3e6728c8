import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runNode } from '#scripts/run-node.ts'
import { honest, type Report } from './report.ts'

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  success: boolean
  testResults: { status: string; name: string; message: string; assertionResults: unknown[] }[]
}

/** Runs the projects of vitest.config.ts that are named, or only these files of them. A file that could not be loaded counts as one failure. */
export async function runVitest(name: string, projects: string[], files: string[] = []): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const chosen = projects.flatMap((project) => ['--project', project])
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await runNode(
      ['node_modules/vitest/vitest.mjs', 'run', ...files, ...chosen, ...reporters],
      {
        ...process.env,
        NODE_ENV: 'test',
        NO_COLOR: '1',
      },
    )
    if (!existsSync(file)) return honest({ name, passed: 0, failed: 0, output }, true)
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
    const notLoaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
    )
    const failed = report.numFailedTests + notLoaded.length
    return honest({ name, passed: report.numPassedTests, failed, output }, code !== 0 || !report.success)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
