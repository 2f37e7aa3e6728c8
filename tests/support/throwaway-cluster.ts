import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { removeLeftover } from '#scripts/postgres/server-state.ts'
import { databaseName, type RunningPostgres, startPostgres } from '#scripts/postgres/start-postgres.ts'
import { isAlive } from '#scripts/processes.ts'

export type ThrowawayPostgres = RunningPostgres & { folder: string; remove: () => Promise<void> }

const prefix = 'privacy-center-test-'

/** Runs that were killed leave a server and a folder behind; the folder's name says whose they were. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name)
    const [pid] = name.slice(prefix.length).split('-')
    if (isAlive(Number(pid)) || statSync(folder).uid !== process.getuid?.()) continue
    await removeLeftover(path.join(folder, 'pg18'))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A fresh, migrated Postgres in a temporary folder; nothing in it survives `remove`. */
export async function throwawayPostgres(): Promise<ThrowawayPostgres> {
  await removeAbandoned()
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711) // when root runs the tests, another account runs Postgres and has to get in
  let server: RunningPostgres | undefined
  const remove = async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    server = await startPostgres(folder, { durable: false })
    await migrateDatabase(server)
    return { ...server, folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { adminUrl: string; ownerUrl: string; appUrl: string; folder: string }
  }
}

/** Once per run: the server, with one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, ownerUrl, appUrl, folder, remove } = await throwawayPostgres()
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`alter database ${databaseName} with is_template true allow_connections false`)
  await admin.end()
  project.provide('cluster', { adminUrl, ownerUrl, appUrl, folder })
  return remove
}
