import { runGuards } from './check/guards.ts'
import { print, type Report } from './test/report.ts'

const began = performance.now()

async function printed(running: Promise<Report>): Promise<number> {
  const report = await running
  print(report, began)
  return report.failed
}

const failures = await Promise.all(runGuards('.').map(printed))
const failed = failures.reduce((sum, count) => sum + count, 0)
console.log(failed ? `\n${failed} to mend` : '\nAll is well.')
process.exitCode = failed ? 1 : 0
