import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export type Seen = { pid: number; command: string }

const ticksPerSecond = 100 // of Linux, whatever the machine

/** What is read of a process that ends meanwhile is undefined. */
function read<Result>(source: () => Result): Result | undefined {
  try {
    return source()
  } catch {
    return undefined
  }
}

/** Every process that works in `folder` or was called with a path in it, apart from us. */
export function processesOf(folder: string): Seen[] {
  if (!existsSync('/proc/self/stat')) throw new Error('The figures are taken from /proc: run this on Linux.')
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .flatMap((pid) => {
      const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim())
      if (!command) return []
      const place = read(() => readlinkSync(`/proc/${pid}/cwd`)) ?? ''
      return `${place}/`.startsWith(`${folder}/`) || command.includes(`${folder}/`) ? [{ pid, command }] : []
    })
}

/** Resolves to whether nothing was left running in `folder` within that time. */
export async function emptied(folder: string, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(50))
    if (processesOf(folder).length === 0) return true
  return processesOf(folder).length === 0
}

/** Fields of /proc/PID/stat after the name, which may hold spaces: state is the first. */
function statFields(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
}

const startTicks = (pid: number) => statFields(pid)[19] ?? Number.NaN

/** When a process began, in milliseconds since 1970; told from our own beginning, which is known by both clocks. */
export function beganAt(pid: number): number {
  return performance.timeOrigin + ((startTicks(pid) - startTicks(process.pid)) * 1000) / ticksPerSecond
}

/** Time on the processor so far, of all threads, in seconds. */
export function processorSeconds(pid: number): number {
  const [user = Number.NaN, system = Number.NaN] = statFields(pid).slice(11, 13)
  return (user + system) / ticksPerSecond
}

function kilobytes(file: string, name: string): number {
  return Number(readFileSync(file, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm'))?.[1])
}

export const residentBytes = (pid: number): number => kilobytes(`/proc/${pid}/status`, 'VmRSS') * 1024

/** Memory of all that runs in `folder`; what several share is counted once. */
export const sharedOutBytes = (folder: string): number =>
  processesOf(folder).reduce((sum, { pid }) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') * 1024, 0)
