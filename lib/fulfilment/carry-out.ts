import { db, type Transaction } from '#db/client.ts'
import { preparedTransaction, transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { answersNothing, mayCarryOut } from '#lib/requests/identity-queries.ts'
import { answerEmpty } from './answer-empty.ts'
import { applyCorrection } from './apply-correction.ts'
import { carryOutErasure } from './carry-out-erasure.ts'
import { prepareCopy } from './prepare-copy.ts'
import { settle } from './settle.ts'
import { waitsForCopy } from './waits-for-copy.ts'

type Job = { requestId: string; by: System; at: Date }

/** Whether what was decided may be carried out by now: the release of a copy, the cooling-off of a deletion. */
async function isDue(tx: Transaction, request: RequestRow, at: Date): Promise<boolean> {
  if (request.releaseStoppedAt) return false
  if (!(await mayCarryOut(tx, request))) return false
  if (request.kind === 'copy') return request.releaseAt !== null && request.releaseAt <= at
  if (request.kind !== 'deletion') return true
  const cooled =
    request.coolingOffWaivedAt !== null || request.coolingOffEndsAt === null || request.coolingOffEndsAt <= at
  return cooled && !(await waitsForCopy(tx, request, at))
}

/** Takes a decided request in hand, or one that another worker left in the middle. Undefined: nothing to do now. */
async function takeInHand({ requestId, by, at }: Job): Promise<RequestRow | undefined> {
  return preparedTransaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request || request.state === 'carrying-out') return request
    if (!(await isDue(tx, request, at))) return undefined
    const word = request.state === 'delayed-by-us' ? 'retried' : 'carrying-out'
    const moved = await advance(tx, { requestId, event: 'carry-out', by, at, word, held: request })
    return moved.ok ? moved.value : undefined
  })
}

async function carryOutByKind(request: RequestRow, by: System, at: Date): Promise<void> {
  const { kind } = request
  if (await answersNothing(db(), request)) return answerEmpty({ request, by, at })
  if (kind === 'copy') return prepareCopy({ request, by, at })
  if (kind === 'correction') return applyCorrection({ request, by, at })
  if (kind === 'deletion') return carryOutErasure({ request, by, at })
  return settle({ request, kind, by, at })
}

/**
 * Does what was decided. It may be killed at any statement and run again, also twice at once. When it fails, the request says "delayed by us" to
 * both sides and the sweep tries again; the fault is thrown on, to be logged.
 */
export async function carryOut(job: Job): Promise<void> {
  const request = await takeInHand(job)
  if (!request) return
  try {
    await carryOutByKind(request, job.by, job.at)
  } catch (error) {
    await transaction((tx) => advance(tx, { ...job, event: 'fail', word: 'delayed-by-us' }))
    throw error
  }
}
