import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)

/** @param {string} folder */
function ownerIsAlive(folder) {
  try {
    process.kill(Number(readFileSync(path.join(folder, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Does `work` while no other process does it. A lock whose owner has died is taken over, after the second or two in which an owner may still be signing it.
 * @template Result
 * @param {string} folder
 * @param {() => Result} work
 * @returns {Result}
 */
export function withLock(folder, work) {
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(folder)
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (tries === 0) console.error('Waiting for another process that is preparing this folder …')
      if (tries > 5 && !ownerIsAlive(folder)) rmSync(folder, { recursive: true, force: true })
      else pause()
    }
  }
  try {
    writeFileSync(path.join(folder, 'pid'), String(process.pid))
    return work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
