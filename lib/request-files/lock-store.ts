import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

// Whoever adds a file holds this together with others who do; the sweep holds it alone, so that it never meets a file whose row is not there yet.
const name = sql`hashtextextended('request-files', 0)`

export async function lockStoreToAdd(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${name})`)
}

/** False while somebody is adding a file. */
export async function lockStoreToTidy(tx: Transaction): Promise<boolean> {
  const [lock] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${name}) as mine`)
  return lock?.mine === true
}
