import { and, asc, eq, gt, isNull, lte, ne, sql } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { packages } from '#db/schema/copies.ts'
import { decisions, requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject, System } from '#lib/auth/actor.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { stillToPrint } from '#lib/letters/printed-copies.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance } from '#lib/requests/advance.ts'
import { removePackageFiles } from '#lib/storage/package-files.ts'

/** Forgets the key of a request's copy, which ends it; answers the stem of its files, which go after the commit or with the next sweep. */
export async function endPackage(tx: Transaction, requestId: string, at: Date): Promise<string | null> {
  const [ended] = await tx
    .update(packages)
    .set({ endedAt: at, fileKey: null })
    .where(and(eq(packages.requestId, requestId), isNull(packages.endedAt)))
    .returning({ id: packages.id, stem: packages.stem })
  return ended ? (ended.stem ?? ended.id) : null
}

type Ending = { requestId: string; by: Subject | System; word: 'copy-ended' | 'copy-expired'; at: Date }

/** How a copy that was ready ends its request: in part, where a part was declined. */
export async function finishOf(tx: Transaction, requestId: string): Promise<'finish' | 'finish-partly'> {
  const [declined] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.requestId, requestId), ne(decisions.outcome, 'granted'), isNull(decisions.setAsideAt)))
    .limit(1)
  return declined ? 'finish-partly' : 'finish'
}

/** Ends a ready copy and with it the request, inside somebody else's transaction. */
export async function endReadyCopy(tx: Transaction, { requestId, by, word, at }: Ending): Promise<string | null> {
  const moved = await advance(tx, { requestId, event: await finishOf(tx, requestId), by, at, word })
  return moved.ok ? endPackage(tx, requestId, at) : null
}

/** The person needs it no longer. */
export async function endCopy(subject: Subject, reference: string, at: Date): Promise<Outcome<null, 'not-found'>> {
  const ended = await transaction(async (tx) => {
    const [request] = await tx
      .select({ id: requests.id })
      .from(requests)
      .where(
        and(eq(requests.reference, reference), eq(requests.subjectId, subject.subjectId), eq(requests.state, 'ready')),
      )
    return request ? endReadyCopy(tx, { requestId: request.id, by: subject, word: 'copy-ended', at }) : null
  })
  if (!ended) return refused('not-found')
  await removePackageFiles(ended)
  return done(null)
}

function listOverdue(at: Date, after: string): Promise<{ id: string; requestId: string }[]> {
  const { id, requestId, endedAt, readyUntil } = packages
  return db()
    .select({ id, requestId })
    .from(packages)
    .innerJoin(requests, and(eq(requests.id, requestId), eq(requests.state, 'ready')))
    .where(and(isNull(endedAt), lte(readyUntil, at), sql`not ${stillToPrint}`, gt(id, after)))
    .orderBy(asc(id))
    .limit(rowsOfPage)
}

/** The copies whose last day has passed. */
export async function endOverdueCopies(by: System, at: Date): Promise<void> {
  const overdue = inPages((after) => listOverdue(at, after))
  await takeEach('overdue-copies', overdue, async ({ requestId }) => {
    const ended = await transaction((tx) => endReadyCopy(tx, { requestId, by, word: 'copy-expired', at }))
    if (ended) await removePackageFiles(ended)
  })
}
