import { and, eq, gt } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { wishOf } from '#lib/requests/details.ts'
import type { RequestKind } from '#lib/requests/vocabulary.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

export type Lost = 'erased' | 'wish-deleted'
type Appealed = { id: string; kind: RequestKind; details: Sealed | null }

/** What a deletion did not take because it was declined: it is still there, also when the account has gone. */
async function hasDeclinedRest(reader: Reader, { id }: Appealed): Promise<boolean> {
  const [kept] = await reader
    .select({ id: erasureSteps.id })
    .from(erasureSteps)
    .innerJoin(erasures, eq(erasures.id, erasureSteps.erasureId))
    .where(and(eq(erasures.requestId, id), eq(erasureSteps.because, 'declined'), gt(erasureSteps.planned, 0)))
    .limit(1)
  return kept !== undefined
}

/**
 * Why a decision can only be kept: the person has been erased and nothing of theirs was declined, or what they asked for has been deleted since, with
 * a deletion of part of their data, so that nobody could review it. A deletion without its words is reviewed all the same: it asks for everything.
 */
export async function whyOnlyKept(reader: Reader, request: Appealed, erased: boolean): Promise<Lost | null> {
  if (erased) return (await hasDeclinedRest(reader, request)) ? null : 'erased'
  return wishOf(request) ? null : 'wish-deleted'
}
