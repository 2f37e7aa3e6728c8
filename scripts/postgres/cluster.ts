import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#scripts/ports.ts'
import { isAlive } from '#scripts/processes.ts'
import { type Account, accountFor } from './account.ts'
import { binaries } from './binaries.ts'
import { removeLeftover, serverState, stopServer } from './server-state.ts'

export type Cluster = { port: number; pid: number; stop: () => Promise<void> }

const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_checkpoints=off',
  // Failing statements and the details of a broken constraint hold personal data: they stay out of the log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

function create(data: string, initdb: string, account: Account, password: string, durable: boolean): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-'))
  const passwordFile = path.join(folder, 'password')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account.fileOwner)
      for (const file of [folder, passwordFile]) chownSync(file, account.fileOwner.uid, account.fileOwner.gid)
    const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const run = account.command(initdb, [
      '-D',
      data,
      ...access,
      ...locale,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ])
    const result = spawnSync(run.program, run.args, { uid: run.uid, gid: run.gid, cwd: '/', encoding: 'utf8' })
    if (result.status !== 0)
      throw new Error(`Postgres could not make its data folder ${data}: ${result.error ?? result.stderr}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function isReady(data: string, pid: number): Promise<boolean> {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(20)) {
    if (serverState(data)?.ready) return true
    if (!isAlive(pid)) break
  }
  return false
}

const lastWords = (log: string) => readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')
/** The processes of a server that was killed are given this long to notice it. */
const patience = 15_000

/** Runs Postgres until it is ready; again, while the processes of a killed one still hold its memory. */
async function launch(run: ReturnType<Account['command']>, data: string, logPath: string): Promise<number> {
  for (const end = performance.now() + patience; ; await sleep(200)) {
    const log = openSync(logPath, 'a', 0o600)
    const { program, args, uid, gid } = run
    // In a session of its own, so that Ctrl-C does not stop it before those who still write to it.
    const child = spawn(program, args, { uid, gid, cwd: '/', detached: true, stdio: ['ignore', 'ignore', log] })
    closeSync(log)
    const failed = new Promise<never>((_, reject) => child.once('error', reject))
    const { pid } = child
    if (pid === undefined) return failed
    if (await Promise.race([isReady(data, pid), failed])) {
      child.unref()
      return pid
    }
    const stillHeld = lastWords(logPath).includes('pre-existing shared memory block')
    if (!stillHeld || performance.now() > end) throw new Error(`Postgres did not start:\n${lastWords(logPath)}`)
  }
}

/** Only throwaway data may be not durable. A server that comes back after a crash wants its port again. */
export type ClusterOptions = { durable: boolean; port?: number; connections?: number }

/**
 * Starts the Postgres that came with npm on a free port of 127.0.0.1, with its data in `folder`/pg18; makes it first when it is not there.
 * A server left over from a start that was killed is stopped before.
 */
export async function startCluster(folder: string, password: string, options: ClusterOptions): Promise<Cluster> {
  const { durable, connections = 100 } = options
  const data = path.join(path.resolve(folder), 'pg18')
  const { postgres, initdb } = binaries()
  const account = accountFor(data, [postgres, initdb])
  await removeLeftover(data)
  if (!existsSync(path.join(data, 'PG_VERSION'))) create(data, initdb, account, password, durable)
  const port = options.port ?? (await freePort())
  const chosen = [...settings, `max_connections=${connections}`, ...(durable ? [] : quick)]
  const run = account.command(postgres, ['-D', data, '-p', String(port), ...chosen.flatMap((each) => ['-c', each])])
  const logPath = path.join(path.resolve(folder), 'postgres.log')
  const pid = await launch(run, data, logPath)
  return { port, pid, stop: () => stopServer(pid) }
}
