import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'

/** What a letter said has reached the person another way: all that came back of it is settled, and its text is forgotten. */
export async function clearBounces(tx: Transaction, firstId: string, at: Date): Promise<void> {
  const open = and(isNotNull(outbox.bouncedAt), isNull(outbox.bounceClearedAt))
  await tx
    .update(outbox)
    .set({ bounceClearedAt: at, message: null })
    .where(and(or(eq(outbox.id, firstId), eq(outbox.againOf, firstId)), open))
}
