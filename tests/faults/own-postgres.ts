import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningPostgres, startPostgres } from '#scripts/postgres/start-postgres.ts'
import { ended, isAlive } from '#scripts/processes.ts'

export type OwnPostgres = {
  folder: string
  adminUrl: string
  ownerUrl: string
  appUrl: string
  /** Kills the server as a power cut would (`SIGKILL` to all of it) and starts it again at the same addresses. */
  killAndRestart: (pauseMilliseconds?: number) => Promise<void>
  remove: () => Promise<void>
}

/** A durable Postgres that a test may kill. Its processes carry the name of its folder. */
export async function ownPostgres(connections = 100): Promise<OwnPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), `privacy-center-faults-${process.pid}-`))
  chmodSync(folder, 0o711) // when root runs the tests, another account runs Postgres and has to get in
  let server: RunningPostgres = await startPostgres(folder, { durable: true, connections })
  const port = Number(new URL(server.adminUrl).port)
  const { adminUrl, ownerUrl, appUrl } = server
  return {
    ...{ folder, adminUrl, ownerUrl, appUrl },
    async killAndRestart(pauseMilliseconds = 0) {
      if (isAlive(server.pid)) process.kill(server.pid, 'SIGKILL')
      if (!(await ended(server.pid, 10_000))) throw new Error('Postgres outlived being killed')
      await sleep(pauseMilliseconds)
      server = await startPostgres(folder, { durable: true, connections, port })
    },
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
