import { type Env, readEnv } from '#lib/env.ts'
import { ensureBuilt } from '#scripts/build/ensure-built.ts'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { currentUrls, demonstrationSettings, openEmbedded, type Settings } from '#scripts/database/open-database.ts'
import { Refusal } from '#scripts/failure.ts'
import { isFree } from '#scripts/ports.ts'
import { runNode } from '#scripts/run-node.ts'
import { introduction } from './introduce.ts'
import { becomesReady } from './ready.ts'
import { supervise } from './supervise.ts'

export type Mode = 'production' | 'development'
export type Stops = (() => Promise<void>)[]

/** What can be said before anything takes time: are the settings right, is the port free? */
async function check(folder: string): Promise<Env> {
  const later = 'postgres://127.0.0.1/later'
  const settings = process.env.DATABASE_URL
    ? { ...process.env, DATABASE_OWNER_URL: currentUrls().ownerUrl }
    : demonstrationSettings(folder, { appUrl: later, ownerUrl: later })
  const checked = readEnv(settings)
  if (await isFree(checked.PORT, checked.HOST)) return checked
  throw new Refusal(`Port ${checked.PORT} is in use by another program: set PORT to a free one.`)
}

async function openDatabase(folder: string, stops: Stops) {
  if (process.env.DATABASE_URL) return { settings: process.env, urls: currentUrls() }
  const { settings, urls, stop } = await openEmbedded(folder)
  stops.push(stop)
  return { settings, urls }
}

async function seed(settings: Settings): Promise<void> {
  const { code, output } = await runNode(['scripts/seed.ts'], settings)
  if (code !== 0) throw new Refusal(`The reference deployment could not be loaded:\n${output}`)
}

async function serve(settings: Settings, { HOST, PORT, PUBLIC_URL }: Env, stops: Stops): Promise<void> {
  const { DATABASE_OWNER_URL: _owner, ...withoutOwner } = settings // what faces the network cannot change a table
  const web = supervise({ name: 'The web server', script: 'scripts/web.ts', env: withoutOwner })
  const worker = supervise({ name: 'The worker', script: 'scripts/worker.ts', env: settings })
  stops.push(() => Promise.all([web.stop(), worker.stop()]).then(() => {}))
  worker.declareReady()
  await Promise.race([becomesReady({ host: HOST, port: PORT, publicUrl: PUBLIC_URL }), web.failedEarly])
  web.declareReady()
}

/** Starts everything that the site consists of. What has to be stopped is added to `stops` as soon as it runs. */
export async function runSite(mode: Mode, folder: string, stops: Stops): Promise<void> {
  const checked = await check(folder)
  if (mode === 'production') await ensureBuilt()
  const { settings, urls } = await openDatabase(folder, stops)
  await migrateDatabase(urls)
  const own = { ...settings, NODE_ENV: mode }
  if (checked.DEMONSTRATION) await seed(own)
  await serve(own, checked, stops)
  console.log(introduction(checked))
}
