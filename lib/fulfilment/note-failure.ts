import { and, eq, isNull } from 'drizzle-orm'
import { erasureSteps } from '#db/schema/erasures.ts'
import { transaction } from '#db/transaction.ts'
import { faultOf } from '#lib/jobs/fault.ts'
import type { Step } from './erasure-steps.ts'

/** Writes beside the step of an erasure that it failed, for staff to see, and hands it back. Never the fault's message, which may repeat a value. */
export async function noteFailure({ step, error, at }: { step: Step; error: unknown; at: Date }): Promise<unknown> {
  const { name, code } = faultOf(error)
  const failure = code ? `${name} ${code}` : name
  const open = and(eq(erasureSteps.id, step.id), isNull(erasureSteps.doneAt))
  await transaction((tx) => tx.update(erasureSteps).set({ failedAt: at, failure }).where(open))
  return error
}
