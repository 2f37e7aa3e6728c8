import { eq, lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { rateLimits } from '#db/schema/site.ts'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'
import { type LimitName, limits } from './vocabulary.ts'

const bucketOf = (rule: LimitName, who: string) => keyedHash('limit', `${rule}\n${who}`)

/**
 * Counts one attempt, for all instances together, in a statement of its own: a deed that fails afterwards has been tried all the same.
 * `who` is stored only as a keyed hash. `again` says when the next one is allowed.
 */
export async function countAttempt(rule: LimitName, who: string, at: Date): Promise<{ allowed: boolean; again: Date }> {
  const { tries, within } = limits[rule]
  const fresh = sql`${rateLimits.windowStart} <= ${new Date(at.getTime() - within).toISOString()}::timestamptz`
  const [row] = await db()
    .insert(rateLimits)
    .values({ bucket: bucketOf(rule, who), rule, windowStart: at, count: 1 })
    .onConflictDoUpdate({
      target: rateLimits.bucket,
      set: {
        count: sql`case when ${fresh} then 1 else ${rateLimits.count} + 1 end`,
        windowStart: sql`case when ${fresh} then excluded.window_start else ${rateLimits.windowStart} end`,
      },
    })
    .returning({ count: rateLimits.count, windowStart: rateLimits.windowStart })
  if (!row) throw new Error('the attempt was not counted')
  return { allowed: row.count <= tries, again: new Date(row.windowStart.getTime() + within) }
}

/** How it stands, without counting: to be asked before something is looked at. */
export async function seeAttempts(rule: LimitName, who: string, at: Date): Promise<{ allowed: boolean; again: Date }> {
  const { tries, within } = limits[rule]
  const [row] = await db()
    .select({ count: rateLimits.count, windowStart: rateLimits.windowStart })
    .from(rateLimits)
    .where(eq(rateLimits.bucket, bucketOf(rule, who)))
  const again = new Date((row?.windowStart ?? at).getTime() + within)
  return { allowed: !row || again <= at || row.count < tries, again }
}

/** After a success the failures before it no longer count. */
export async function forgetAttempts(rule: LimitName, who: string): Promise<void> {
  await db()
    .delete(rateLimits)
    .where(eq(rateLimits.bucket, bucketOf(rule, who)))
}

/** Counters older than every window say nothing any more. */
export async function forgetOldAttempts(at: Date): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ within }) => within))
  await db()
    .delete(rateLimits)
    .where(lt(rateLimits.windowStart, new Date(at.getTime() - longest)))
}
