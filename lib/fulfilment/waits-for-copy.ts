import { and, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { isAuthorised } from '#lib/representatives/authority.ts'
import { findRepresentativeOf } from '#lib/representatives/queries.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { identityOf } from '#lib/requests/identity-queries.ts'
import { appealStates, endStates } from '#lib/requests/vocabulary.ts'

const hasEnded = [...endStates, ...appealStates, 'ready'] as const

/**
 * A deletion does not overtake a copy that the same person is still waiting for, unless our own date for an answer has come. What others asked in
 * their name counts only once they may, and what is only claimed not at all: a stranger must not delay anybody's deletion.
 */
export async function waitsForCopy(tx: Transaction, request: RequestRow, at: Date): Promise<boolean> {
  if (request.targetDue <= isoDay(civilDate(at, operator.timeZone))) return false
  const open = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.subjectId, request.subjectId),
        ne(requests.id, request.id),
        inArray(requests.kind, ['copy', 'correction']),
        notInArray(requests.state, [...hasEnded, 'unconfirmed', 'on-hold']),
        isNull(requests.releaseStoppedAt),
      ),
    )
  for (const each of open) {
    const acting = await findRepresentativeOf(tx, each)
    if ((!acting || isAuthorised(acting)) && (await identityOf(tx, each)) !== 'claimed') return true
  }
  return false
}
