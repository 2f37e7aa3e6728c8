import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { plainEnvironment } from './plain-environment.ts'
import { emptied, processesOf } from './processes-of.ts'

type Order = { program: string; args: string[]; cwd: string; env?: Record<string, string> }

export type Running = {
  pid: number
  output: () => string
  /** Resolves to the exit code when it has ended. */
  ended: Promise<number>
  /** Ends it and all that runs in its folder, as Ctrl-C would; by force what has not heard after `patience` milliseconds. */
  stop: (patience?: number) => Promise<void>
}

export type Workplace = {
  folder: string
  start: (order: Order) => Running
  /** Runs a command to its end and resolves to what it said on both streams; a failed command is an error. */
  run: (order: Order) => Promise<string>
  remove: (folder: string) => void
  /** Ends all that was started and removes the folder, however far the work has come. */
  clear: () => Promise<void>
  isCleared: () => boolean
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error // it has ended
  }
}

async function endAllIn(folder: string): Promise<void> {
  for (const name of ['SIGINT', 'SIGKILL'] as const) {
    for (const { pid } of processesOf(folder)) signal(pid, name) // SIGINT first: then Postgres gives its shared memory back
    if (await emptied(folder, 10_000)) return
  }
  throw new Error(`Something still runs in ${folder}.`)
}

/** A folder of our own in which everything happens that is measured. */
export function openWorkplace(): Workplace {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-center-bench-')))
  chmodSync(folder, 0o755) // as where a person clones to: the account that runs Postgres for root can enter
  const running = new Set<Running>()
  let clearing: Promise<void> | undefined

  function start({ program, args, cwd, env }: Order): Running {
    if (clearing) throw new Error('The bench is being ended.')
    // In a session of its own: Ctrl-C reaches us alone, and we end it in order.
    const child = spawn(program, args, {
      cwd,
      env: { ...plainEnvironment(), ...env } as NodeJS.ProcessEnv, // Next's types want a NODE_ENV in it
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve(code ?? 1))
    })
    ended.catch(() => {}) // whoever waits for it hears of it
    const { pid = 0 } = child
    const stop = async (patience = 30_000) => {
      if (pid) signal(-pid, 'SIGTERM')
      if (!(await emptied(cwd, patience))) await endAllIn(cwd)
      running.delete(self)
    }
    const self: Running = { pid, output: () => output, ended, stop }
    running.add(self)
    ended.then(
      () => running.delete(self),
      () => running.delete(self),
    )
    return self
  }

  async function run(order: Order): Promise<string> {
    const { ended, output } = start(order)
    const code = await ended
    if (code === 0) return output()
    throw new Error(`${order.program} ${order.args.join(' ')} ended with ${code}:\n${output().slice(-4000)}`)
  }

  async function clearAll(): Promise<void> {
    await Promise.allSettled([...running].map(({ stop }) => stop(10_000)))
    await endAllIn(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  return {
    folder,
    start,
    run,
    remove: (below) => rmSync(below, { recursive: true, force: true, maxRetries: 5 }),
    clear: () => {
      clearing ??= clearAll()
      return clearing
    },
    isCleared: () => clearing !== undefined,
  }
}
