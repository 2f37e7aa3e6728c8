import { mkdirSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { ensureBuilt } from '#scripts/build/ensure-built.ts'
import { databaseName } from '#scripts/postgres/start-postgres.ts'
import { runNode } from '#scripts/run-node.ts'
import { testSettings } from './settings.ts'
import { throwawayPostgres } from './throwaway-cluster.ts'

export type JourneyCluster = { adminUrl: string; ownerUrl: string; appUrl: string; folder: string }

export const distFolder = '.next-test'
const variable = 'JOURNEY_CLUSTER'

/** What the setup of this run has started; every Playwright worker reads it from its environment. */
export function journeyCluster(): JourneyCluster {
  return JSON.parse(process.env[variable] ?? 'null')
}

async function loadDemonstration(cluster: JourneyCluster): Promise<void> {
  const folder = path.join(cluster.folder, 'seed')
  mkdirSync(folder)
  const env = { ...process.env, ...testSettings(cluster, folder), DEMONSTRATION: '1' }
  const { code, output } = await runNode(['scripts/seed.ts'], env)
  if (code !== 0) throw new Error(`The demonstration could not be loaded:\n${output}`)
}

/** Once per run: the built site, and a Postgres whose migrated and seeded database every Playwright worker gets a copy of. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBuilt(distFolder)
  const { adminUrl, ownerUrl, appUrl, folder, remove } = await throwawayPostgres()
  const cluster = { adminUrl, ownerUrl, appUrl, folder }
  try {
    await loadDemonstration(cluster)
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
    await admin.unsafe(`alter database ${databaseName} with is_template true allow_connections false`)
    await admin.end()
  } catch (error) {
    await remove()
    throw error
  }
  process.env[variable] = JSON.stringify(cluster)
  return remove
}
