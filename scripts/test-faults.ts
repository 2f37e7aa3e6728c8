import { printed } from './test/report.ts'
import { runVitest } from './test/run-vitest.ts'

// The fault tests at length: 200 kills (or as many as the first argument says), and every fault of the driver as published.
const [kills = '200', seed = '2013'] = process.argv.slice(2)
Object.assign(process.env, { FAULTS: 'all', FAULT_KILLS: kills, FAULT_SEED: seed })
const { passed, failed } = await printed(runVitest('faults', ['faults']))
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
