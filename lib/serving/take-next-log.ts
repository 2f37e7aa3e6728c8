import { faultOf } from '#lib/jobs/fault.ts'
import type { Log } from './log.ts'

const ways = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const

/**
 * Next prints every error as it is, and in its warnings what a request said. One of the database repeats the values of its statement, and a stranger who sends nonsense to an action can
 * cause others by the thousand. So they become incidents: what kind, where, and the digest by which it can be found. Returns what undoes it.
 */
export function takeNextLog(log: Log, { console: terminal } = globalThis): () => void {
  const before = ways.map((way) => [way, terminal[way]] as const)
  const say = (...said: readonly unknown[]) => {
    const error = said.find((part) => part instanceof Error)
    const { name: reason, code, at } = error ? faultOf(error) : { name: 'message' }
    const digest = error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
    log({ event: 'fault', reason, code, at, digest })
  }
  for (const way of ways) terminal[way] = say
  return () => {
    for (const [way, own] of before) terminal[way] = own
  }
}
