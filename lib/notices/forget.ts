import { and, eq, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { removeLetterFile } from '#lib/storage/letter-files.ts'

const day = 86_400_000
/** Delivered or not, an address is not kept in the outbox for longer (decision 10). */
const forgetAfterDays = 30

/**
 * Empties old messages; what went when stays, for the person's list. A code mailed to somebody who has no account is forgotten after a day: nobody
 * could ask for its deletion.
 */
export async function forgetOldMessages(at: Date): Promise<number> {
  const before = (days: number) => new Date(at.getTime() - days * day)
  const toNobodyKnown = and(isNull(outbox.subjectId), eq(outbox.kind, 'security'), lte(outbox.createdAt, before(1)))
  const old = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNotNull(outbox.message), or(lte(outbox.createdAt, before(forgetAfterDays)), toNobodyKnown)))
    .limit(500)
  for (const { id } of old) {
    await removeLetterFile(id)
    await db().update(outbox).set({ message: null }).where(eq(outbox.id, id))
  }
  return old.length
}
