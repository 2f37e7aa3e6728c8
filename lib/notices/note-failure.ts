import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { codeOf, failureWords, isRefusedForGood, mostTries } from './retry.ts'

type Failure = { outboxId: string; error: unknown; at: Date }

/** A try has failed. Refused for good, or after the last try, the letter has come back; what has to be done about it a sweep finds. */
export async function noteFailure(tx: Transaction, { outboxId, error, at }: Failure): Promise<void> {
  const undelivered = and(eq(outbox.id, outboxId), isNull(outbox.deliveredAt), isNull(outbox.bouncedAt))
  const [row] = await tx.select({ attempts: outbox.attempts }).from(outbox).where(undelivered).for('update')
  if (!row) return
  const cameBack = isRefusedForGood(error) || row.attempts >= mostTries
  await tx
    .update(outbox)
    .set({ lastFailure: failureWords(error), ...(cameBack ? { bouncedAt: at, bounceCode: codeOf(error) } : {}) })
    .where(eq(outbox.id, outboxId))
}
