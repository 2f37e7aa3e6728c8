import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyPreparations } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { endAppealsOfAccount } from '#lib/appeals/end-appeals-of-account.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { endPackage, finishOf } from './end-copy.ts'

/**
 * What else the person asked ends with the account, and every appeal: there is nothing left to decide about, and nobody to answer. Copies that are
 * ready or being prepared end too. Answers the beginnings of the names of files that nobody may open any more.
 */
export async function endOtherRequests(
  tx: Transaction,
  { request, by, at }: { request: RequestRow; by: System; at: Date },
): Promise<string[]> {
  const { id, subjectId, reference } = request
  // The caller has waited for those that are being put together (`waitForCopies`).
  const preparations = await tx
    .update(copyPreparations)
    .set({ fileKey: null, finishedAt: at })
    .where(and(eq(copyPreparations.subjectId, subjectId), isNull(copyPreparations.finishedAt)))
    .returning({ id: copyPreparations.id })
  const others = and(eq(requests.subjectId, subjectId), ne(requests.id, id), inArray(requests.state, [...openStates]))
  const open = await tx
    .select({ id: requests.id, state: requests.state })
    .from(requests)
    .where(others)
    .orderBy(requests.id)
  const files = preparations.map((preparation) => preparation.id)
  for (const { id: requestId, state } of open) {
    const event = state === 'ready' ? await finishOf(tx, requestId) : 'withdraw'
    const detail = { deletion: reference }
    const moved = await advance(tx, { requestId, event, by, at, word: 'ended-with-account', detail })
    if (!moved.ok) throw new Error(`a request that was ${state} did not end with its account`)
    const stem = await endPackage(tx, requestId, at)
    if (stem) files.push(stem)
  }
  await endAppealsOfAccount(tx, { deletion: request, by, at })
  return files
}
