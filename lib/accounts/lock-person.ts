import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'

/**
 * One deed at a time for a person, so that of two tabs one is the last. Before anything of theirs is locked or written, their requests too
 * (docs/decisions/0019-order-of-locks.md). False when the person has been erased: nothing may be written any more.
 */
export async function lockPerson(tx: Transaction, subjectId: string): Promise<boolean> {
  const found = await tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.id, subjectId), isNull(subjects.erasedAt)))
    .for('update')
  return found.length > 0
}

/** The same lock where it does not matter whether they have been erased: of their old requests there is still something to do. Answers whose it is. */
export async function lockErasedToo(tx: Transaction, subjectId: string | SQL): Promise<string | null> {
  const [found] = await tx.select({ id: subjects.id }).from(subjects).where(eq(subjects.id, subjectId)).for('update')
  return found?.id ?? null
}
