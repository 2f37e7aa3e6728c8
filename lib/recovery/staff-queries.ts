import { asc, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import type { Staff } from '#lib/auth/actor.ts'

const mostShown = 200

/** Open ones first, the oldest first. Neither names nor addresses stand in the list. */
export async function listRecoveries(_staff: Staff<'requests:decide'>) {
  const { reference, state, receivedAt, waitsUntil, closedAt } = addressRecoveries
  return db()
    .select({ reference, state, receivedAt, waitsUntil, closedAt })
    .from(addressRecoveries)
    .orderBy(sql`${closedAt} desc nulls first`, asc(receivedAt), asc(addressRecoveries.id))
    .limit(mostShown)
}
