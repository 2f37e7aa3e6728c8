import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runNode } from '#scripts/run-node.ts'
import { type PlaywrightReport, reportOf } from './playwright-report.ts'
import type { Report } from './report.ts'

/** Runs the browser tests. One report for each project, in their order, so that one in which nothing ran is noticed. */
export async function runPlaywright(projects: string[], settings: Record<string, string>): Promise<Report[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const own = { NODE_ENV: 'test' as const, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    const chosen = projects.map((project) => `--project=${project}`)
    const command = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...chosen]
    const { output } = await runNode(command, { ...process.env, ...settings, ...own })
    const report: PlaywrightReport | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    return projects.map((name) => reportOf(name, report, output))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
