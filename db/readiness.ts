import { sql } from 'drizzle-orm'
import { db } from './client.ts'
import { clockOffsets, publishedState } from './schema/site.ts'

export async function databaseIsReady(): Promise<boolean> {
  try {
    await db().execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}

/**
 * Changes whenever something public does, and the server drops its kept pages then: after a publication, at the company's midnight (a version may
 * take effect on a date), and when a demonstration's clock is moved.
 */
export async function publishedVersion(timeZone: string): Promise<string> {
  const offset = sql<string>`(select coalesce(sum(${clockOffsets.seconds}), 0) from ${clockOffsets})`
  const today = sql<string>`((now() + ${offset} * interval '1 second') at time zone ${timeZone})::date::text`
  const [row] = await db().select({ version: publishedState.version, offset, today }).from(publishedState)
  return row ? `${row.version}/${row.offset}/${row.today}` : 'none'
}
