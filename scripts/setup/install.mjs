import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { isDriverMended, mendDriver } from './mend-driver.mjs'

/** @typedef {{ version?: string, os?: string | string[], cpu?: string | string[], dependencies?: object, devDependencies?: object }} Package */

/** @param {string} file @returns {Record<string, Package>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** @param {string | string[]} stated Such as 'x64', ['linux', 'darwin'] or ['!win32']. @param {string} value */
function allows(stated, value) {
  const list = [stated].flat()
  return !list.includes(`!${value}`) && (list.includes(value) || list.every((entry) => entry.startsWith('!')))
}

/** @param {Package} entry */
const isForThisMachine = ({ os = [], cpu = [] }) => allows(os, process.platform) && allows(cpu, process.arch)

/**
 * Is node_modules what the lockfile says? npm's own record, written when it has finished, answers: nothing else and nothing for another
 * machine lies there, and all that the project itself asks for does. (Not all of the lockfile does: it also lists what npm never installs.)
 */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const installed = packagesIn('node_modules/.package-lock.json')
  const locked = packagesIn('package-lock.json')
  const asked = Object.keys({ ...locked['']?.dependencies, ...locked['']?.devDependencies })
  return (
    asked.every((name) => `node_modules/${name}` in installed) &&
    Object.entries(installed).every(([at, entry]) => locked[at]?.version === entry.version && isForThisMachine(entry))
  )
}

/** Without the settings of the npm that runs us which would leave packages out: NODE_ENV=production, --omit=dev, … */
function environmentOfInstall() {
  const leavesOut = /^(NODE_ENV|npm_(config_(omit|only|production|include|global)|lifecycle_.*|package_.*))$/i
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (leavesOut.test(name)) Reflect.deleteProperty(env, name)
  return env
}

function npmCi() {
  console.error('Installing the packages of package-lock.json …')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { stdio: /** @type {const} */ ('inherit'), env: environmentOfInstall() }
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.status !== 0) throw new Error(`npm ci failed${result.error ? `: ${result.error.message}` : ''}`)
}

/** Makes node_modules what package-lock.json says and mends the driver in it, where that is not done; several at once wait for the first. */
export function install() {
  const packages = isInstalled()
  if (packages && isDriverMended()) return
  withLock('.setup-lock', () => {
    if (!isInstalled()) npmCi()
    mendDriver()
  })
}
