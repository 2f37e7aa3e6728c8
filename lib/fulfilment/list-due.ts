import { inArray, sql } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { packages } from '#db/schema/copies.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'

/**
 * Requests that a job should look at: decided and due, left in the middle by a worker that died, or failed and due for another try (15 seconds
 * after the first failure, then four times as long each time, an hour at most). The job itself decides whether anything is to be done.
 */
export async function listDueRequests(at: Date): Promise<{ id: string; resumed: boolean }[]> {
  const now = sql`${at.toISOString()}::timestamptz`
  const cooled = sql`(${requests.coolingOffWaivedAt} is not null or ${requests.coolingOffEndsAt} is null or ${requests.coolingOffEndsAt} <= ${now})`
  const released = sql`(${requests.kind} <> 'copy' or ${requests.releaseAt} <= ${now})`
  const nextTry = sql`(select max(${timelineEntries.at}) + least(interval '15 seconds' * power(4, least(count(*), 9) - 1), interval '1 hour')
    from ${timelineEntries} where ${timelineEntries.requestId} = ${requests.id} and ${timelineEntries.word} = 'delayed-by-us')`
  return db()
    .select({ id: requests.id, resumed: sql<boolean>`${requests.state} = 'carrying-out'` })
    .from(requests)
    .where(
      sql`(${requests.state} in ('decided', 'cooling-off') and ${requests.releaseStoppedAt} is null and ${released} and ${cooled})
        or ${requests.state} = 'carrying-out' or (${requests.state} = 'delayed-by-us' and ${nextTry} <= ${now})`,
    )
    .orderBy(requests.legalDue, requests.id)
    .limit(200)
}

/** Which of these copies still have files: null while any copy is being made, because its files are not known yet. */
export async function knownPackages(packageIds: string[], reader: Reader = db()): Promise<Set<string> | null> {
  const [making] = await reader
    .select({ id: requests.id })
    .from(requests)
    .where(sql`${requests.state} = 'carrying-out'`)
    .limit(1)
  if (making) return null
  if (packageIds.length === 0) return new Set()
  const rows = await reader
    .select({ id: packages.id })
    .from(packages)
    .where(sql`${inArray(packages.id, packageIds)} and ${packages.fileKey} is not null`)
  return new Set(rows.map(({ id }) => id))
}
