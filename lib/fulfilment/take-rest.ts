import { and, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasureSteps } from '#db/schema/erasures.ts'
import { stillToBlank } from './erase-holding.ts'
import { rowsOfLine } from './erasure-lines.ts'
import { type Erasure, hasEffect, holdingOf, isOnHold, isUntouched, listSteps, type Step } from './erasure-steps.ts'
import { countEach } from './rows.ts'
import { takeStep } from './take-step.ts'

type Counted = { step: Step; affected: number }

/** Marks steps that had nothing to do but count, all in one statement. */
async function markCounted(tx: Transaction, counted: readonly Counted[], at: Date): Promise<void> {
  if (counted.length === 0) return
  const values = counted.map(({ step, affected }) => sql`(${step.id}::uuid, ${affected}::int)`)
  await tx.execute(sql`
    update ${erasureSteps} set affected = v.affected, done_at = ${at.toISOString()}::timestamptz, failed_at = null, failure = null
    from (values ${sql.join(values, sql`, `)}) as v (id, affected) where ${erasureSteps.id} = v.id`)
}

/**
 * All that the earlier steps left to the last transaction: rows that came in while it ran, what is only counted, and the account with its address.
 * Under a hold every step is looked at by itself. Answers the steps as they stand then.
 */
export async function takeRest(tx: Transaction, erasure: Erasure, at: Date): Promise<Step[]> {
  const [steps, held] = await Promise.all([listSteps(tx, erasure.id), isOnHold(tx, erasure.subjectId)])
  const isLast = (step: Step) => holdingOf(step).turn === 'last'
  const looked = steps.filter((step) => !isLast(step) && (!step.doneAt || hasEffect(step)) && !held)
  const counts = await countEach(
    tx,
    looked.map((step) => {
      const holding = holdingOf(step)
      const all = holding.person.of(erasure.subjectId)
      const own = isUntouched(step) ? all : rowsOfLine(holding, erasure.subjectId, step.action, at)
      const where = step.doneAt && step.action === 'anonymise' ? and(own, stillToBlank(holding)) : own
      return { holding, where, ...(hasEffect(step) ? { upTo: 1 } : {}) }
    }),
  )
  const found = new Map(looked.map((step, nth) => [step.id, counts[nth] ?? 0]))
  const counted: Counted[] = []
  const taken: Step[] = []
  for (const step of steps) {
    const count = found.get(step.id)
    if (count !== undefined && (count === 0 || !hasEffect(step))) {
      const affected = (hasEffect(step) ? step.affected : count) ?? 0
      if (!step.doneAt) counted.push({ step, affected })
      taken.push({ ...step, affected })
    } else if (count !== undefined || !step.doneAt || isLast(step)) {
      taken.push(await takeStep(tx, { erasure, step, held, at }))
    } else taken.push(step)
  }
  await markCounted(tx, counted, at)
  return taken
}
