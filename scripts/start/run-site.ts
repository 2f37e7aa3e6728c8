import { type Env, readEnv } from '#lib/env.ts'
import { ensureBuilt } from '#scripts/build/ensure-built.ts'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { currentUrls, openEmbedded, type Settings } from '#scripts/database/open-database.ts'
import { Refusal } from '#scripts/failure.ts'
import { isFree } from '#scripts/ports.ts'
import { runNode } from '#scripts/run-node.ts'
import { introduction } from './introduce.ts'
import { becomesReady } from './ready.ts'
import { supervise } from './supervise.ts'

export type Mode = 'production' | 'development'
export type Stops = (() => Promise<void>)[]

async function openDatabase(folder: string, mode: Mode, stops: Stops) {
  if (process.env.DATABASE_URL) return { settings: { ...process.env, NODE_ENV: mode }, urls: currentUrls() }
  const { settings, urls, stop } = await openEmbedded(folder)
  stops.push(stop)
  return { settings: { ...settings, NODE_ENV: mode }, urls }
}

async function seed(settings: Settings): Promise<void> {
  const { code, output } = await runNode(['scripts/seed.ts'], settings)
  if (code !== 0) throw new Refusal(`The reference deployment could not be loaded:\n${output}`)
}

async function serve(settings: Settings, checked: Env, stops: Stops): Promise<void> {
  const { DATABASE_OWNER_URL: _owner, ...withoutOwner } = settings // what faces the network cannot change a table
  const web = supervise({ name: 'The web server', script: 'scripts/web.ts', env: withoutOwner })
  const worker = supervise({ name: 'The worker', script: 'scripts/worker.ts', env: settings })
  stops.push(() => Promise.all([web.stop(), worker.stop()]).then(() => {}))
  worker.declareReady()
  const address = { host: checked.HOST, port: checked.PORT, publicUrl: checked.PUBLIC_URL }
  await Promise.race([becomesReady(address), web.failedEarly])
  web.declareReady()
}

/** Starts everything that the site consists of. What has to be stopped is added to `stops` as soon as it runs. */
export async function runSite(mode: Mode, folder: string, stops: Stops): Promise<void> {
  if (mode === 'production') await ensureBuilt()
  const { settings, urls } = await openDatabase(folder, mode, stops)
  const checked = readEnv(settings)
  if (!(await isFree(checked.PORT, checked.HOST)))
    throw new Refusal(`Port ${checked.PORT} is in use by another program: set PORT to a free one.`)
  await migrateDatabase(urls)
  if (checked.DEMONSTRATION) await seed(settings)
  await serve(settings, checked, stops)
  console.log(introduction(checked))
}
