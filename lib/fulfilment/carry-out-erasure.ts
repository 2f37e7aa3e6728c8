import { and, eq, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasures } from '#db/schema/erasures.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { removePackageFiles } from '#lib/storage/package-files.ts'
import { endReadyCopy } from './end-copy.ts'
import { holdingOf, isOnHold, listSteps, lockErasure, type Step } from './erasure-steps.ts'
import { finishErasure } from './finish-erasure.ts'
import { planErasure } from './plan-erasure.ts'
import { takeStep } from './take-step.ts'

type CarryingOut = { request: RequestRow; by: System; at: Date }

const isLast = (step: Step) => holdingOf(step).turn === 'last'

/** Copies that are still ready end here: nobody could sign in to read them. */
async function endOtherCopies(tx: Transaction, { request, by, at }: CarryingOut): Promise<string[]> {
  const ready = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.subjectId, request.subjectId), eq(requests.state, 'ready'), ne(requests.id, request.id)))
  const ended: string[] = []
  for (const { id } of ready) {
    const stem = await endReadyCopy(tx, { requestId: id, by, word: 'copy-ended', at })
    if (stem) ended.push(stem)
  }
  return ended
}

/** False when nothing may begin: a hold, or the person said "this was not me". */
async function begin({ request, by, at }: CarryingOut): Promise<boolean> {
  const begun = await transaction(async (tx) => {
    const current = await lockRequest(tx, request.id)
    if (current?.state !== 'carrying-out') return null
    await planErasure(tx, { request: current, at })
    const erasure = await lockErasure(tx, request.id)
    if (erasure.startedAt) return []
    if (current.releaseStoppedAt || (await isOnHold(tx, request.subjectId))) {
      await advance(tx, { requestId: request.id, event: 'hold', by, at, word: 'put-on-hold' })
      return null
    }
    await tx.update(erasures).set({ startedAt: at }).where(eq(erasures.id, erasure.id))
    const goes = (await listSteps(tx, erasure.id)).some(
      (step) => step.holding === 'accounts' && step.action === 'delete',
    )
    return goes ? endOtherCopies(tx, { request, by, at }) : []
  })
  for (const stem of begun ?? []) await removePackageFiles(stem)
  return begun !== null
}

/**
 * An erasure by its plan: each step one transaction with its mark, sessions first, the account with its address last, together with the receipt
 * and the last letter. Killed anywhere and run again, it goes on where it stood; run twice at once, each step is taken once.
 */
export async function carryOutErasure(carryingOut: CarryingOut): Promise<void> {
  if (!(await begin(carryingOut))) return
  const { request, by, at } = carryingOut
  for (;;) {
    const more = await transaction(async (tx) => {
      const erasure = await lockErasure(tx, request.id)
      if (erasure.finishedAt) return false
      const next = (await listSteps(tx, erasure.id)).find((step) => !step.doneAt && !isLast(step))
      if (next) await takeStep(tx, erasure, next, at)
      else await finishErasure(tx, { request, erasure, by, at })
      return next !== undefined
    })
    if (!more) return
  }
}
