/** What one stage says: how many checks passed and failed, and why those that failed did. */
export type Report = { name: string; passed: number; failed: number; output: string }

/** A stage that did not run a single test, or broke off, has failed, whatever it counted. */
export function honest(report: Report, brokeOff: boolean): Report {
  if (report.failed > 0) return report
  if (brokeOff) return { ...report, failed: 1, output: `${report.name} broke off:\n${report.output}` }
  if (report.passed === 0) return { ...report, failed: 1, output: `${report.name} ran no test:\n${report.output}` }
  return report
}

/** Prints a stage when it has ended, with the time that it took. */
export async function printed(running: Report | Promise<Report>, began = performance.now()): Promise<Report> {
  const report = await running
  const { name, passed, failed, output } = report
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${failed ? `✗ ${name}: ${failed} failed,` : `✓ ${name}:`} ${passed} passed, ${seconds} s`)
  if (failed) console.log(`${output.trim()}\n`)
  return report
}
