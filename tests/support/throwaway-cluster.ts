import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { databaseName, type RunningPostgres, startPostgres } from '#scripts/postgres/start-postgres.ts'

export type ThrowawayPostgres = RunningPostgres & { folder: string; remove: () => Promise<void> }

/** A fresh, migrated Postgres in a temporary folder; nothing in it survives `remove`. */
export async function throwawayPostgres(): Promise<ThrowawayPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-test-'))
  chmodSync(folder, 0o711) // when root runs the tests, another account runs Postgres and has to get in
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const server = await startPostgres(folder, { durable: false })
    await migrateDatabase(server)
    return { ...server, folder, remove: () => server.stop().finally(remove) }
  } catch (error) {
    remove()
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
