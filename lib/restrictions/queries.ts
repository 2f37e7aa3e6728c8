import { and, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { restrictions } from '#db/schema/children.ts'
import type { Subject } from '#lib/auth/actor.ts'

const standing = (subjectId: string) => and(eq(restrictions.subjectId, subjectId), isNull(restrictions.liftedAt))

/** While it is, nothing optional is sent, combined or given to others. */
export async function isRestricted(reader: Reader, subjectId: string): Promise<boolean> {
  return (await reader.$count(restrictions, standing(subjectId))) > 0
}

/** What the banner of the account says. */
export async function findRestrictionOf({ subjectId }: Subject) {
  const [found] = await db()
    .select({ because: restrictions.because, placedAt: restrictions.placedAt, requestId: restrictions.requestId })
    .from(restrictions)
    .where(standing(subjectId))
    .limit(1)
  return found ?? null
}
