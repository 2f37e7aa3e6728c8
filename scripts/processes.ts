import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const linuxCommand = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A dead process that nobody has waited for still has its id, but no command any more.
    return process.platform !== 'linux' || linuxCommand(pid) !== ''
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command line of a process, '' when it is gone. A process id alone proves nothing: the system gives it out again. */
export function commandOf(pid: number): string {
  if (!isAlive(pid)) return ''
  if (process.platform === 'linux') {
    try {
      return linuxCommand(pid)
    } catch {
      return '' // it ended meanwhile
    }
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
    return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout ?? ''
  }
  return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
}

/** Resolves to whether the process ended within that time. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(20))
    if (!isAlive(pid)) return true
  return !isAlive(pid)
}
