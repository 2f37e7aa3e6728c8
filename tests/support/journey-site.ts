import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { freePort } from '#scripts/ports.ts'
import { makeDatabase } from '#scripts/postgres/roles.ts'
import { databaseName } from '#scripts/postgres/start-postgres.ts'
import { becomesReady } from '#scripts/start/ready.ts'
import { type Inbox, openInbox } from './journey-mail.ts'
import { distFolder, journeyCluster } from './journey-setup.ts'
import { testSettings } from './settings.ts'

/** A whole running site: its own database, mail server, web server and worker. Moving its clock disturbs no other test run beside it. */
export type Site = {
  url: string
  folder: string
  inbox: Inbox
  /** Plain SQL as the role that owns the tables: to look behind the product's back. */
  sql: Sql
  /** What its processes have written; for a failure's report. */
  log: () => string
  stop: () => Promise<void>
}

const stopWithParent = new URL('../../scripts/setup/stop-with-parent.mjs', import.meta.url).href

function run(script: string, env: NodeJS.ProcessEnv, lines: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', stopWithParent, script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(`${path.basename(script)}: ${text}`))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

async function ownDatabase(name: string) {
  const cluster = journeyCluster()
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} })
  await makeDatabase(admin, name, databaseName)
  await admin.end()
  const own = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href
  const folder = path.join(cluster.folder, name)
  mkdirSync(folder)
  return { folder, appUrl: own(cluster.appUrl), ownerUrl: own(cluster.ownerUrl) }
}

/** Starts a site, and points the settings of this process to it, so that deeds called here are done there. */
export async function startSite(name: string): Promise<Site> {
  const { folder, appUrl, ownerUrl } = await ownDatabase(name)
  const inbox = await openInbox()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = {
    ...testSettings({ appUrl, ownerUrl }, folder),
    PORT: String(port),
    PUBLIC_URL: url,
    SMTP_URL: inbox.url,
    DEMONSTRATION: '1',
    NODE_ENV: 'production' as const,
    NEXT_DIST_DIR: distFolder,
  }
  Object.assign(process.env, settings)
  const { DATABASE_OWNER_URL: _owner, ...faceless } = { ...process.env, ...settings }
  const lines: string[] = []
  const children = [run('server.ts', faceless, lines), run('scripts/worker.ts', { ...process.env }, lines)]
  await becomesReady({ host: '127.0.0.1', port, publicUrl: url }, 30_000).catch((error) => {
    throw new Error(`${error}\n${lines.join('')}`)
  })
  const sql = postgres(ownerUrl, { max: 4, onnotice: () => {} })
  const stop = async () => {
    await Promise.all(children.map(end))
    await closeSender()
    await closeDatabase()
    await sql.end({ timeout: 5 })
    await inbox.stop()
  }
  return { url, folder, inbox, sql, log: () => lines.join(''), stop }
}
