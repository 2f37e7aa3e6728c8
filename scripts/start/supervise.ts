import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { startNode } from '#scripts/run-node.ts'

type Watched = { name: string; script: string; env: NodeJS.ProcessEnv }

export type Supervised = {
  /** Rejects when the process ends before it was declared ready. */
  failedEarly: Promise<never>
  declareReady: () => void
  stop: () => Promise<void>
}

const patience = 20_000
const longestPause = 30_000
const steady = 60_000

/** Keeps a process running: when it ends by itself it is started again, after a pause that doubles while that goes on. */
export function supervise({ name, script, env }: Watched): Supervised {
  let child: ChildProcess
  let state: 'starting' | 'ready' | 'stopping' = 'starting'
  let pause = 1000
  let restart: NodeJS.Timeout | undefined
  const early = Promise.withResolvers<never>()
  early.promise.catch(() => {}) // whoever waits for readiness hears of it; nobody else has to

  function begin(): void {
    const began = performance.now()
    // In a session of its own: Ctrl-C reaches us alone, and we stop everything in order.
    child = startNode([script], {
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('exit', (code, signal) => {
      if (state === 'stopping') return
      const reason = `${name} stopped by itself (${signal ?? `exit code ${code}`})`
      if (state === 'starting') return early.reject(new Error(reason))
      if (performance.now() - began > steady) pause = 1000
      console.error(`${reason}; starting it again in ${pause / 1000} s.`)
      restart = setTimeout(begin, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }

  async function stop(): Promise<void> {
    state = 'stopping'
    clearTimeout(restart)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const late = sleep(patience, undefined, { ref: false }).then(() => child.kill('SIGKILL'))
    await Promise.race([gone, late.then(() => gone)])
  }

  function declareReady(): void {
    state = 'ready'
  }

  begin()
  return { failedEarly: early.promise, declareReady, stop }
}
