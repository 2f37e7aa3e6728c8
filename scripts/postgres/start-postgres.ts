import path from 'node:path'
import postgres from 'postgres'
import { type ClusterOptions, startCluster } from './cluster.ts'
import { makeDatabase, makeRoles } from './roles.ts'
import { secretsOf } from './secrets.ts'
import { serverState } from './server-state.ts'

export const databaseName = 'privacy_center'

export type RunningPostgres = {
  adminUrl: string
  ownerUrl: string
  appUrl: string
  pid: number
  stop: () => Promise<void>
}

const url = (role: string, password: string, port: number, database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** Addresses of the server that a running start keeps in `folder`, when there is one. */
export function urlsOfRunning(folder: string): { ownerUrl: string; appUrl: string } | undefined {
  const state = serverState(path.join(path.resolve(folder), 'pg18'))
  if (!state?.ready) return undefined
  const secrets = secretsOf(folder)
  return {
    ownerUrl: url('owner', secrets.OWNER_PASSWORD, state.port, databaseName),
    appUrl: url('app', secrets.APP_PASSWORD, state.port, databaseName),
  }
}

/** Starts the embedded Postgres of `folder` with its two roles and the database. */
export async function startPostgres(
  folder: string,
  options: ClusterOptions = { durable: true },
): Promise<RunningPostgres> {
  const secrets = secretsOf(folder)
  const cluster = await startCluster(folder, secrets.POSTGRES_PASSWORD, options)
  const adminUrl = url('postgres', secrets.POSTGRES_PASSWORD, cluster.port, 'postgres')
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await makeRoles(admin, { owner: secrets.OWNER_PASSWORD, app: secrets.APP_PASSWORD })
    const [found] = await admin`select 1 from pg_database where datname = ${databaseName}`
    if (!found) await makeDatabase(admin, databaseName)
  } catch (error) {
    await cluster.stop()
    throw error
  } finally {
    await admin.end({ timeout: 5 })
  }
  return {
    adminUrl,
    ownerUrl: url('owner', secrets.OWNER_PASSWORD, cluster.port, databaseName),
    appUrl: url('app', secrets.APP_PASSWORD, cluster.port, databaseName),
    pid: cluster.pid,
    stop: cluster.stop,
  }
}
