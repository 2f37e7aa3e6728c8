import { printed } from './test/report.ts'
import { runVitest } from './test/run-vitest.ts'

// The fault tests at length: 200 kills (or as many as the first argument says), every fault of the driver as published, and 1,000 races.
const [kills = '200', seed = '2013'] = process.argv.slice(2)
Object.assign(process.env, { FAULTS: 'all', FAULT_KILLS: kills, FAULT_SEED: seed, RACES: '1000' })
const faults = await printed(runVitest('faults', ['faults']))
const races = await printed(runVitest('races', ['integration'], ['tests/integration/requests/races.test.ts']))
const [passed, failed] = [faults.passed + races.passed, faults.failed + races.failed]
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
