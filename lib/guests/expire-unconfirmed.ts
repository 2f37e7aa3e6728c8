import { and, asc, eq, gt, isNull, lte, ne, notExists } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { hoursToConfirm } from '#lib/confirmations/vocabulary.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { forgetUnconfirmed } from '#lib/representatives/forget-unconfirmed.ts'
import { advance } from '#lib/requests/advance.ts'

/** What was typed goes, with whom it named; that something was asked and never confirmed stays on the record. */
async function expire(tx: Transaction, requestId: string, by: System, at: Date): Promise<void> {
  const set = { details: null }
  const moved = await advance(tx, { requestId, event: 'expire', by, at, word: 'expired', set })
  if (!moved.ok) return // confirmed or withdrawn a moment ago
  const { subjectId } = moved.value
  await forgetUnconfirmed(tx, requestId)
  const goesOn = tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.subjectId, subjectId), ne(requests.state, 'expired')))
  const stranger = and(eq(contacts.subjectId, subjectId), isNull(contacts.provenAt), notExists(goesOn))
  await tx.delete(contacts).where(stranger)
}

function listUnconfirmed(before: Date, after: string): Promise<{ id: string }[]> {
  return db()
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.state, 'unconfirmed'), lte(requests.receivedAt, before), gt(requests.id, after)))
    .orderBy(asc(requests.id))
    .limit(rowsOfPage)
}

/** Ends what nobody confirmed within its 24 hours. Safe to run twice at once. */
export async function expireUnconfirmed(by: System, at: Date): Promise<void> {
  const before = new Date(at.getTime() - hoursToConfirm * 3_600_000)
  const unconfirmed = inPages((after) => listUnconfirmed(before, after))
  await takeEach('never-confirmed', unconfirmed, ({ id }) => transaction((tx) => expire(tx, id, by, at)))
}
