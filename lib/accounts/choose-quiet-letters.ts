import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockPerson } from './lock-person.ts'

type Choosing = { quiet: boolean; by: Subject; at: Date }

/** Letters about requests say only that there is news, or say all of it again. */
export async function chooseQuietLetters({ quiet, by, at }: Choosing): Promise<Outcome<null, 'no-account'>> {
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, by.subjectId))) return refused('no-account')
    const changed = await tx
      .update(accounts)
      .set({ quietLettersSince: quiet ? at : null })
      .where(eq(accounts.subjectId, by.subjectId))
      .returning({ subjectId: accounts.subjectId })
    if (changed.length === 0) return refused('no-account')
    const detail = { choice: quiet ? 'quiet' : 'full' }
    await recordAudit(tx, { action: 'letters.chosen', by, about: by.subjectId, detail, at })
    return done(null)
  })
}
