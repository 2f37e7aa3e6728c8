import { eq } from 'drizzle-orm'
import { pipeline } from '#db/pipeline.ts'
import { erasures } from '#db/schema/erasures.ts'
import { isRetryable, preparedTransaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { removeFilesOf } from '#lib/storage/package-files.ts'
import { countsOthers, type Erasure, hasEffect, holdingOf, isOnHold, type Step, takeErasure } from './erasure-steps.ts'
import { finishErasure, waitForCopies } from './finish-erasure.ts'
import { noteFailure } from './note-failure.ts'
import { planErasure } from './plan-erasure.ts'
import { atOnce, goesAtOnce } from './step-at-once.ts'
import { takeOwnStep } from './take-step.ts'

type CarryingOut = { request: RequestRow; by: System; at: Date }
type Begun = { erasure: Erasure; steps: Step[] }

/** What goes by itself: sessions in any case, all that had rows when it was planned, and what else is to be forgotten. The rest is left to the last transaction. */
function isOwnStep(step: Step): boolean {
  const { turn, forget } = holdingOf(step)
  const wanted = turn === 'first' || step.planned > 0 || forget !== undefined
  return !step.doneAt && turn !== 'last' && (hasEffect(step) || countsOthers(step)) && wanted
}

const isLate = (step: Step) => holdingOf(step).turn === 'late'

/** Null when nothing may begin: a hold, the person said "this was not me", another worker is at it. The plan stands before the first row goes. */
async function begin({ request, by, at }: CarryingOut): Promise<Begun | null> {
  return preparedTransaction(async (tx) => {
    const current = await lockRequest(tx, request.id)
    if (current?.state !== 'carrying-out') return null
    const planned = (await tx.$count(erasures, eq(erasures.requestId, request.id))) > 0
    if (planned && !(await takeErasure(tx, request.id))) return null
    const { erasure, steps } = await planErasure(tx, { request: current, at })
    if (erasure.startedAt) return { erasure, steps }
    if (current.releaseStoppedAt || (await isOnHold(tx, request.subjectId))) {
      await advance(tx, { requestId: request.id, event: 'hold', by, at, word: 'put-on-hold' })
      return null
    }
    await tx.update(erasures).set({ startedAt: at }).where(eq(erasures.id, erasure.id))
    return { erasure, steps }
  })
}

/**
 * Sessions first, alone; then what goes at once, together; then what takes its time. A step that failed is noted, and stops nothing but what is
 * late, by which its rows are found, and the end. False: another worker goes on with it.
 */
async function takeSteps({ erasure, steps }: Begun, at: Date): Promise<boolean> {
  const [first, quick, slow] = inTurns(steps.filter(isOwnStep))
  const failures: unknown[] = []
  for (const turn of [first, quick]) {
    const taken = await pipeline(turn.map((step) => atOnce(erasure, step, at)))
    for (const [nth, step] of turn.entries()) {
      const result = taken[nth]
      if (result?.status === 'rejected' && !isRetryable(result.reason))
        failures.push(await noteFailure({ step, error: result.reason, at }))
      else if (result?.status !== 'fulfilled' || !result.value) slow.push(step)
    }
  }
  const { requestId } = erasure
  for (const late of [false, true]) {
    for (const step of slow.filter((each) => isLate(each) === late)) {
      const mine = await preparedTransaction((tx) => takeOwnStep(tx, { requestId, stepId: step.id, at })).catch(
        async (error: unknown) => failures.push(await noteFailure({ step, error, at })) > 0,
      )
      if (!mine) return false
    }
    if (failures.length > 0) throw failures[0]
  }
  return true
}

function inTurns(steps: readonly Step[]): [Step[], Step[], Step[]] {
  const isFirst = (step: Step) => holdingOf(step).turn === 'first'
  const quick = steps.filter(goesAtOnce)
  return [quick.filter(isFirst), quick.filter((step) => !isFirst(step)), steps.filter((step) => !goesAtOnce(step))]
}

/**
 * An erasure by its plan: each step one transaction with its mark, sessions first, the account with its address last, together with the receipt
 * and the last letter. Killed anywhere and run again, it goes on where it stood; run twice at once, each step is taken once.
 */
export async function carryOutErasure(carryingOut: CarryingOut): Promise<void> {
  const begun = await begin(carryingOut)
  if (!begun) return
  const { request, by, at } = carryingOut
  if (!(await takeSteps(begun, at))) return
  const files = await preparedTransaction(async (tx) => {
    await waitForCopies(tx, begun.erasure)
    const held = await lockRequest(tx, request.id)
    const erasure = await takeErasure(tx, request.id)
    if (!held || !erasure || erasure.finishedAt) return []
    return finishErasure(tx, { request, held, erasure, by, at })
  })
  for (const start of files) await removeFilesOf(start)
}
