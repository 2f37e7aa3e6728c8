import { and, eq, isNull, sql } from 'drizzle-orm'
import { packages } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { DispatchWay } from '#lib/notices/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { copyHasLeft, mayLeave } from './printed-copies.ts'
import { appendDispatch, type DispatchRefusal, wrongDay } from './record-dispatch.ts'

type Leaving = {
  reference: string
  way: DispatchWay
  on: string
  note?: string
  by: Staff<'letters:dispatch'>
  at: Date
}

/** A printed copy has left. Once: who comes second finds nothing to bring away. */
export async function recordCopyDispatch(of: Leaving): Promise<Outcome<{ reference: string }, DispatchRefusal>> {
  const { reference, at, ...leaving } = of
  return transaction(async (tx) => {
    const ready = and(eq(requests.reference, reference), eq(requests.state, 'ready'), eq(requests.answerBy, 'post'))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(ready)
    const request = found && (await lockRequest(tx, found.id))
    const [copy] = request
      ? await tx
          .select({ madeAt: packages.madeAt })
          .from(packages)
          .innerJoin(requests, eq(requests.id, packages.requestId))
          .where(
            and(eq(packages.requestId, request.id), isNull(packages.endedAt), ready, sql`not ${copyHasLeft}`, mayLeave),
          )
      : []
    if (!request || !copy) return refused('not-found')
    const wrong = wrongDay(leaving.on, copy.madeAt, at)
    if (wrong) return refused(wrong)
    const { id: requestId, subjectId } = request
    await appendDispatch(tx, { ...leaving, requestId, subjectId, what: 'copy', at })
    const step = { action: 'copy.dispatched', detail: { way: leaving.way, day: leaving.on }, by: leaving.by, at }
    await recordStep(tx, { ...step, request, word: 'copy-dispatched' })
    return done({ reference })
  })
}
