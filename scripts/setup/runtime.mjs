import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const system = process.platform === 'win32' ? 'win' : process.platform
const ownNode = path.resolve(
  'node_modules',
  `node-${system}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Node 22.18 is the first that runs TypeScript files as they are. */
function runsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/**
 * The Node that runs the project: the one that came with npm where it works (it does not on Alpine), else the one that runs us.
 * @returns {string}
 */
export function findNode() {
  if (existsSync(ownNode) && spawnSync(ownNode, ['--version']).status === 0) return ownNode
  if (runsTypeScript()) return process.execPath
  throw new Error(
    `Node ${process.versions.node} is too old, and npm has no newer one for ${process.platform}-${process.arch}: install Node 24.`,
  )
}
