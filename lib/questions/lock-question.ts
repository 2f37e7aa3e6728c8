import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { threads } from '#db/schema/threads.ts'

/** The question by its reference, held until the transaction ends. Take it after the people whom it concerns, as an erasure does. */
export async function lockQuestion(tx: Transaction, reference: string) {
  const [question] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.reference, reference), eq(threads.kind, 'question')))
    .for('update')
  return question
}
