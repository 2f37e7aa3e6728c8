import { mkdirSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { inject } from 'vitest'
import { makeDatabase } from '#scripts/postgres/roles.ts'
import { databaseName } from '#scripts/postgres/start-postgres.ts'
import { isAlive } from '#scripts/processes.ts'
import { testSettings } from './settings.ts'

/** Databases carry the process id of their test file: those of files that have ended are dropped by the next one. */
async function dropFinished(admin: Sql): Promise<void> {
  const left = await admin<{ datname: string }[]>`select datname from pg_database where datname like 'file\\_%'`
  for (const { datname } of left)
    if (!isAlive(Number(datname.split('_')[1]))) await admin.unsafe(`drop database if exists ${datname} with (force)`)
}

// Runs before each test file, in its process: a copy of the migrated database, and settings that point to it.
const cluster = inject('cluster')
const name = `file_${process.pid}_${process.hrtime.bigint()}`
const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} })
await dropFinished(admin)
await makeDatabase(admin, name, databaseName)
await admin.end()

const own = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href
const folder = path.join(cluster.folder, name)
mkdirSync(folder)
Object.assign(process.env, testSettings({ appUrl: own(cluster.appUrl), ownerUrl: own(cluster.ownerUrl) }, folder))
