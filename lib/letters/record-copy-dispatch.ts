import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { packages } from '#db/schema/copies.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { DispatchWay } from '#lib/notices/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { copyHasLeft, copyIsBack, endedStates, mayLeave } from './printed-copies.ts'
import { appendDispatch, type DispatchRefusal, wrongDay } from './record-dispatch.ts'

const printed = and(eq(requests.state, 'ready'), isNull(packages.endedAt), sql`not ${copyHasLeft}`)
/** The paper that came back, after the request has ended. */
const cameBack = and(inArray(requests.state, [...endedStates]), copyIsBack)

type Leaving = {
  reference: string
  way: DispatchWay
  on: string
  note?: string
  by: Staff<'letters:dispatch'>
  at: Date
}

/** A printed copy has left, or the paper of one that came back leaves again. Once: who comes second finds nothing to bring away. */
export async function recordCopyDispatch(of: Leaving): Promise<Outcome<{ reference: string }, DispatchRefusal>> {
  const { reference, at, ...leaving } = of
  return transaction(async (tx) => {
    const named = and(eq(requests.reference, reference), eq(requests.answerBy, 'post'))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(named)
    const request = found && (await lockRequest(tx, found.id))
    const [copy] = request
      ? await tx
          .select({ madeAt: packages.madeAt })
          .from(packages)
          .innerJoin(requests, eq(requests.id, packages.requestId))
          .where(and(eq(packages.requestId, request.id), named, mayLeave, or(printed, cameBack)))
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
