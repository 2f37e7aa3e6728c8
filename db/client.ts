import { drizzle } from 'drizzle-orm/postgres-js'
import { env } from '#lib/env.ts'
import { openDriver } from './driver.ts'
import { preparing } from './prepared.ts'
import * as schema from './schema/index.ts'

function connect() {
  const client = openDriver(env().DATABASE_URL, { max: 10, name: 'privacy-center' })
  return { client, orm: drizzle(client, { schema }), prepared: drizzle(preparing(client), { schema }) }
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

/** The driver beneath, for what Drizzle cannot say (db/pipeline.ts). */
export const driver = () => pool().client

/** Over the same connections, for work that repeats the same statements very often (db/prepared.ts). */
export const preparedDb = (): Database => pool().prepared

export async function closeDatabase(): Promise<void> {
  await shared.privacyCenterPool?.client.end({ timeout: 5 })
  shared.privacyCenterPool = undefined
}
