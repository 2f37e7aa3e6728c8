import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import type { Subject } from '#lib/auth/actor.ts'

/** Whether the person wants letters about requests that say only that there is news. */
export async function hasQuietLetters(subject: Subject): Promise<boolean> {
  const [account] = await db()
    .select({ since: accounts.quietLettersSince })
    .from(accounts)
    .where(eq(accounts.subjectId, subject.subjectId))
  return Boolean(account?.since)
}
