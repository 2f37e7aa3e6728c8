import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/env.ts'
import * as schema from './schema/index.ts'

function connect() {
  const client = postgres(env().DATABASE_URL, {
    max: 10,
    connect_timeout: 10,
    idle_timeout: 60,
    connection: {
      application_name: 'privacy-center',
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onnotice: () => {},
  })
  return { client, orm: drizzle(client, { schema }) }
}

// Next's bundle holds this module more than once; the pool is one per process all the same.
const shared = globalThis as typeof globalThis & { privacyCenterPool?: ReturnType<typeof connect> }

function pool() {
  shared.privacyCenterPool ??= connect()
  return shared.privacyCenterPool
}

export type Database = ReturnType<typeof connect>['orm']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
export type Reader = Database | Transaction

export const db = (): Database => pool().orm

export async function closeDatabase(): Promise<void> {
  await shared.privacyCenterPool?.client.end({ timeout: 5 })
  shared.privacyCenterPool = undefined
}
