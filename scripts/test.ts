import { ensureBuilt } from './build/ensure-built.ts'
import { runGuards } from './check/guards.ts'
import { printed, type Report } from './test/report.ts'
import { runPlaywright } from './test/run-playwright.ts'
import { runVitest } from './test/run-vitest.ts'

const buildFolder = '.next-test' // a site that runs from .next is not disturbed
const projects = ['desktop', 'phone-without-script', 'accessibility']

async function build(): Promise<Report> {
  try {
    await ensureBuilt(buildFolder)
    return { name: 'build', passed: 1, failed: 0, output: '' }
  } catch (error) {
    return { name: 'build', passed: 0, failed: 1, output: String(error) }
  }
}

async function inBrowser(): Promise<Report[]> {
  const built = await printed(build())
  if (built.failed) return [built]
  const began = performance.now()
  const reports = await runPlaywright(projects, { NEXT_DIST_DIR: buildFolder })
  return [built, ...(await Promise.all(reports.map((report) => printed(report, began))))]
}

const guards = await Promise.all(runGuards('.').map((guard) => printed(guard)))
const integration = await printed(runVitest('integration', ['integration']))
const faults = await printed(runVitest('faults', ['faults']))
const reports = [...guards, integration, faults, ...(await inBrowser())]
const passed = reports.reduce((sum, report) => sum + report.passed, 0)
const failed = reports.reduce((sum, report) => sum + report.failed, 0)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
