import { sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { clockOffsets } from '#db/schema/site.ts'
import { env } from '#lib/env.ts'

/** The one clock. In demonstration mode the offsets that *Move the clock* has added count, so that a request's whole life fits into a minute. */
export async function now(): Promise<Date> {
  if (!env().DEMONSTRATION) return new Date()
  const [row] = await db()
    .select({ seconds: sql<string>`coalesce(sum(${clockOffsets.seconds}), 0)` })
    .from(clockOffsets)
  return new Date(Date.now() + Number(row?.seconds ?? 0) * 1000)
}

/** Real time, as everybody's devices have it: one-time codes of apps follow it, also where a demonstration has moved its clock. */
export function deviceTime(): Date {
  return new Date()
}
