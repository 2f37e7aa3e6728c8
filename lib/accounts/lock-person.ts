import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'

/** One deed at a time for a person, so that of two tabs one is the last. False when the person has been erased: nothing may be written any more. */
export async function lockPerson(tx: Transaction, subjectId: string): Promise<boolean> {
  const found = await tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.id, subjectId), isNull(subjects.erasedAt)))
    .for('update')
  return found.length > 0
}
