import { and, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'

/** Whether the person's account has gone, for a page; a deed holds the person instead (`lockPerson`). */
export async function isErased(reader: Reader, subjectId: string): Promise<boolean> {
  return (await reader.$count(subjects, and(eq(subjects.id, subjectId), isNotNull(subjects.erasedAt)))) > 0
}
