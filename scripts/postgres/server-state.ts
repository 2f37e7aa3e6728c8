import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commandOf, ended, isAlive } from '#scripts/processes.ts'

const fileOf = (data: string) => path.join(data, 'postmaster.pid')

/** What Postgres itself says in postmaster.pid about the server of a data folder: line 1 process, 4 port, 8 state. */
export function serverState(data: string): { pid: number; port: number; ready: boolean } | undefined {
  if (!existsSync(fileOf(data))) return undefined
  const lines = readFileSync(fileOf(data), 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** First without waiting for those who are connected, then without tidying up, then by force. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (isAlive(pid)) process.kill(pid, signal)
    if (await ended(pid, 15_000)) return
  }
}

/** A killed start leaves its Postgres running, a killed machine leaves only the file: the next start would be refused by either. */
export async function removeLeftover(data: string): Promise<void> {
  const left = serverState(data)
  if (!left) return
  if (commandOf(left.pid).includes('postgres')) await stopServer(left.pid)
  else rmSync(fileOf(data), { force: true })
}
