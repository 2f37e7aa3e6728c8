import { runGuards } from './check/guards.ts'
import { printed } from './test/report.ts'

const reports = await Promise.all(runGuards('.').map((guard) => printed(guard)))
const failed = reports.reduce((sum, report) => sum + report.failed, 0)
console.log(failed ? `\n${failed} to mend` : '\nAll is well.')
process.exitCode = failed ? 1 : 0
