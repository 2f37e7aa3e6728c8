import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { writeMessage } from '#lib/threads/write-message.ts'

export type AgeRefusal = 'not-found' | 'too-often'

const words = {
  old: 'I answered the age question of this site: I am old enough to have an account.',
  young: 'I answered the age question of this site: I am not old enough to have an account.',
}

/** The account holder answered the neutral question. Only which side of the limit it was reaches staff, as a message; no date, no age. */
export async function answerAge(of: {
  by: Subject
  oldEnough: boolean
  at: Date
}): Promise<Outcome<{ reference: string }, AgeRefusal>> {
  const { by, oldEnough, at } = of
  const own = and(eq(requests.subjectId, by.subjectId), eq(requests.concernsChild, true))
  const [request] = await db()
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(own, inArray(requests.state, [...openStates])))
    .orderBy(desc(requests.receivedAt))
    .limit(1)
  if (!request) return refused('not-found')
  const { reference } = request
  const written = await writeMessage({ by, reference, body: oldEnough ? words.old : words.young, at })
  // No files go with it, so that of what can be refused only this is left.
  return written.ok ? done({ reference }) : refused('too-often')
}
