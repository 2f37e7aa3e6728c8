import { sql } from 'drizzle-orm'
import { db } from './client.ts'
import { publishedState } from './schema/site.ts'

export async function databaseIsReady(): Promise<boolean> {
  try {
    await db().execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}

/** Changes whenever something public does; the server drops its kept pages then. */
export async function publishedVersion(): Promise<string> {
  const [row] = await db().select({ version: publishedState.version }).from(publishedState)
  return String(row?.version ?? 0)
}
