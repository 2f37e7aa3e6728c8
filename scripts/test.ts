import { ensureBuilt } from './build/ensure-built.ts'
import { runGuards } from './check/guards.ts'
import { print, type Report } from './test/report.ts'
import { runPlaywright } from './test/run-playwright.ts'
import { runVitest } from './test/run-vitest.ts'

const buildFolder = '.next-test' // a site that runs from .next is not disturbed

async function build(): Promise<Report> {
  try {
    await ensureBuilt(buildFolder)
    return { name: 'build', passed: 1, failed: 0, output: '' }
  } catch (error) {
    return { name: 'build', passed: 0, failed: 1, output: String(error) }
  }
}

async function inBrowser(): Promise<Report[]> {
  const built = await build()
  if (built.failed) return [built]
  return [
    built,
    ...(await runPlaywright(['desktop', 'phone-without-script', 'accessibility'], { NEXT_DIST_DIR: buildFolder })),
  ]
}

const stages = [
  () => Promise.all(runGuards('.')),
  async () => [await runVitest('integration', ['integration'])],
  inBrowser,
]

const total = { passed: 0, failed: 0 }
for (const stage of stages) {
  const began = performance.now()
  for (const report of await stage()) {
    print(report, began)
    total.passed += report.passed
    total.failed += report.failed
  }
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)
