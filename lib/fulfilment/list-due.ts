import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { copyPreparations, packages } from '#db/schema/copies.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import type { Named } from '#lib/storage/package-files.ts'

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

/**
 * Which of these still have files: copies that are ready, and preparations that are under way. Asked in one statement, because a preparation may
 * become a copy at any moment, and has to be seen as one of the two.
 */
export async function knownPackages({ stems, preparationIds }: Named, reader: Reader = db()) {
  const ready = reader
    .select({
      what: sql<'copy' | 'preparation'>`'copy'`,
      name: sql<string>`coalesce(${packages.stem}, ${packages.id}::text)`,
    })
    .from(packages)
    .where(and(inArray(sql`coalesce(${packages.stem}, ${packages.id}::text)`, stems), isNotNull(packages.fileKey)))
  const under = reader
    .select({ what: sql<'copy' | 'preparation'>`'preparation'`, name: sql<string>`${copyPreparations.id}::text` })
    .from(copyPreparations)
    .where(and(inArray(copyPreparations.id, preparationIds), isNotNull(copyPreparations.fileKey)))
  const known = await ready.unionAll(under)
  const named = (wanted: string) => new Set(known.filter(({ what }) => what === wanted).map(({ name }) => name))
  return { stems: named('copy'), preparationIds: named('preparation') }
}
