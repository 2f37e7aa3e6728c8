// `node scripts/run.mjs NAME …` prepares the folder and runs scripts/NAME.ts. Node's own modules only: nothing is installed before it runs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './setup/install.mjs'
import { findNode } from './setup/runtime.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const [name = '', ...args] = process.argv.slice(2)
const needsNoSettings = ['test', 'test-faults', 'check', 'build', 'db-generate'].includes(name)

/** @param {string} node */
function run(node) {
  const settings = existsSync('.env') && !needsNoSettings ? ['--env-file=.env'] : []
  const watch = new URL('./setup/stop-with-parent.mjs', import.meta.url).href
  const folders = [path.dirname(node), path.resolve('node_modules/.bin'), process.env.PATH]
  const env = { ...process.env, PATH: folders.join(path.delimiter), NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(node, ['--import', watch, ...settings, path.join(here, `${name}.ts`), ...args], {
    stdio: 'inherit',
    env,
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  const parent = process.ppid
  const startedByNpm = process.env.npm_lifecycle_event !== undefined
  if (startedByNpm) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 300).unref()
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}

/** @param {unknown} error */
function fail(error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

process.chdir(path.dirname(here))
try {
  if (!/^[a-z-]+$/.test(name) || !existsSync(path.join(here, `${name}.ts`)))
    throw new Error(`There is no script "${name}".`)
  install()
  run(findNode())
} catch (error) {
  fail(error)
}
