import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { dispatches, paperReturns } from '#db/schema/dispatches.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'

const most = 100

const onPaper = and(ne(dispatches.way, 'phone'), isNull(paperReturns.id))

/** The newest entry about a letter, where it left on paper and was told by phone after it came back. */
export const isNewestDispatch = sql`not exists (select 1 from dispatches newer where newer.outbox_id = ${dispatches.outboxId}
  and (newer.at, newer.id) > (${dispatches.at}, ${dispatches.id}))`

/** What has left on paper and not come back. Nothing says who somebody is. */
function selectLeft() {
  return db()
    .select({
      id: dispatches.id,
      reference: requests.reference,
      what: dispatches.what,
      subjectLine: outbox.subjectLine,
      way: dispatches.way,
      on: dispatches.on,
    })
    .from(dispatches)
    .leftJoin(requests, eq(requests.id, dispatches.requestId))
    .leftJoin(outbox, eq(outbox.id, dispatches.outboxId))
    .leftJoin(paperReturns, eq(paperReturns.dispatchId, dispatches.id))
}

/** Newest first; of one request, where staff look for it by its reference. */
export async function listLeft(_staff: Staff<'letters:dispatch'>, reference: string | null) {
  return selectLeft()
    .where(and(onPaper, reference ? eq(requests.reference, reference) : undefined))
    .orderBy(desc(dispatches.on), desc(dispatches.at), desc(dispatches.id))
    .limit(most)
}

/** One of them; null also once it has come back. */
export async function findLeft(_staff: Staff<'letters:dispatch'>, id: string) {
  const [found] = await selectLeft().where(and(onPaper, eq(dispatches.id, id)))
  return found ?? null
}
