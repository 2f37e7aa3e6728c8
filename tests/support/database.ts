import postgres, { type Sql } from 'postgres'
import { afterAll } from 'vitest'
import { env } from '#lib/env.ts'

/**
 * What a test in tests/integration may use besides the product's own code. Each test file has a migrated, otherwise empty database of its own,
 * to which `db()` and `env()` already point; tests of one file share it.
 */
export const addresses = () => ({ app: env().DATABASE_URL, owner: env().DATABASE_OWNER_URL ?? '' })

const open = new Map<string, Sql>()

function client(address: string): Sql {
  const sql = open.get(address) ?? postgres(address, { max: 4, onnotice: () => {} })
  open.set(address, sql)
  return sql
}

/** Plain SQL as the role that owns the tables: to look behind the product's back, or to break what it relies on. */
export const asOwner = (): Sql => client(addresses().owner)

/** Plain SQL as the role the product itself uses: to show what it may not do. */
export const asApp = (): Sql => client(addresses().app)

/** Ends every other connection to this file's database, as a restart of Postgres would. Each role may end those of its own. */
export async function cutConnections(): Promise<void> {
  for (const sql of [asOwner(), asApp()])
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`
}

afterAll(async () => {
  await Promise.all([...open.values()].map((sql) => sql.end({ timeout: 5 })))
  open.clear()
})
