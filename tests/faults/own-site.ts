import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { closeDatabase } from '#db/client.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { testSettings } from '#tests/support/settings.ts'
import { ownPostgres } from './own-postgres.ts'

/** How often each message arrived, by its Message-ID. */
async function openMailServer() {
  const arrived = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      let text = ''
      stream.setEncoding('utf8').on('data', (piece) => (text += piece))
      stream.on('end', () => {
        const id = /^message-id:\s*<([^@>]+)/im.exec(text)?.[1] ?? 'none'
        arrived.set(id, (arrived.get(id) ?? 0) + 1)
        callback()
      })
    },
  })
  server.on('error', () => undefined) // a worker was killed in the middle of a message, and sends it again
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server has no port')
  return {
    arrived,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((done) => server.close(done)),
  }
}

/** A Postgres, a mail server and workers of one's own, each of which may be killed; `db()` of the test's process points there too. */
export async function ownSite() {
  const postgres = await ownPostgres()
  const mail = await openMailServer()
  await migrateDatabase(postgres)
  const data = path.join(postgres.folder, 'data')
  mkdirSync(data)
  Object.assign(process.env, testSettings(postgres, data), { SMTP_URL: mail.url })
  const workers: ChildProcess[] = []
  const said: string[] = []

  function startWorker(): ChildProcess {
    const worker = spawn(process.execPath, ['scripts/worker.ts'], { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [worker.stdout, worker.stderr])
      stream?.setEncoding('utf8').on('data', (text) => said.push(text))
    workers.push(worker)
    return worker
  }
  return {
    postgres,
    mail,
    data,
    /** All that the workers said. */
    log: () => said.join(''),
    startWorker,
    /** Ends it at whatever statement it is, and starts another in its place. */
    async killWorker(nth: number) {
      const worker = workers[nth]
      if (!worker) throw new Error(`there is no worker ${nth}`)
      if (worker.exitCode !== null) throw new Error(`a worker ended by itself:\n${said.join('').slice(-4000)}`)
      const gone = once(worker, 'exit')
      worker.kill('SIGKILL')
      await gone
      workers.splice(nth, 1)
      startWorker()
    },
    async close() {
      await Promise.all(
        workers.map(async (worker) => {
          if (worker.exitCode !== null || worker.signalCode !== null) return
          const gone = once(worker, 'exit')
          worker.kill('SIGTERM')
          await gone
        }),
      )
      await closeSender()
      await closeDatabase()
      await mail.close()
      await postgres.remove()
    },
  }
}
export type OwnSite = Awaited<ReturnType<typeof ownSite>>
