import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const folder = import.meta.dirname

type Preparation = {
  /** The role of DATABASE_URL. */
  appRole?: string
  /** Runs between the tables and the grants: the queue installs its own tables there. */
  installQueue: (ownerUrl: string) => Promise<void>
}

/**
 * Brings a database to this version: tables, the queue, then what each role may do. Safe to run from several places at once and again.
 * `ownerUrl` connects as the role that owns the tables.
 */
export async function migrate(ownerUrl: string, { appRole = 'app', installQueue }: Preparation): Promise<void> {
  if (!/^[a-z_][a-z0-9_]*$/.test(appRole)) throw new Error('the application role is a plain lower-case name')
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { lock_timeout: 10_000 } })
  try {
    await client`select pg_advisory_lock(7022013)`
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(folder, 'migrations') })
    await installQueue(ownerUrl)
    await client.unsafe(readFileSync(path.join(folder, 'grants.sql'), 'utf8').replaceAll('%app%', appRole))
  } finally {
    await client.end({ timeout: 5 })
  }
}
